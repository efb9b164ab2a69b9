/** The stack alone: every ballot is answered as if it had been stored. */
export class NoStore {
  async castBallot() {
    return { castAt: new Date(), windowEndsAt: null };
  }
}
