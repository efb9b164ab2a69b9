/** Writes one thing after the other, and tells of the last alone whether it was written. */
export class Written {
  private last: Promise<unknown> = Promise.resolve();
  private turn = 0;

  write(work: () => Promise<void>, tell: (isWritten: boolean) => void): void {
    this.turn += 1;
    const turn = this.turn;
    this.last = this.last
      .then(work)
      .then(
        () => true,
        () => false,
      )
      .then((isWritten) => {
        if (turn === this.turn) tell(isWritten);
      });
  }
}
