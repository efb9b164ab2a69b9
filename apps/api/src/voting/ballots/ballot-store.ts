import type { HeldAnswer, HeldBallot } from '../quotas/held-ballot.js';
import type { ReadyBallot, StoredBallot } from './ready-ballot.js';

/** The port through which ballots go into the database. */
export abstract class BallotStore {
  /** null where the vote is not open, the window is not this one, or there is a ballot in this slot. */
  abstract castBallot(ballot: ReadyBallot): Promise<StoredBallot | null>;

  /** The same, or why a quota has no room that looks at earlier ballots. */
  abstract castHeldBallot(ballot: HeldBallot): Promise<HeldAnswer | null>;
}
