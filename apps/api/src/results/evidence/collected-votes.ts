import type { EntityManager } from 'typeorm';

/** A number of votes that the ballots do not bear out; `entry` is null where it is the number of ballots. */
export interface VoteDifference {
  readonly entry: number | null;
  /** From the ballots themselves. */
  readonly counted: number;
  /** As the running totals have it. */
  readonly kept: number;
}

/** The votes of one online channel, counted from its ballots. */
export interface CountedVotes {
  readonly ballots: number;
  readonly votes: readonly { readonly entry: number; readonly votes: number }[];
  readonly differences: readonly VoteDifference[];
}

/** What the ballots of a contest say. */
export abstract class CollectedVotes {
  abstract ofChannel(db: EntityManager, contestId: string, channel: string): Promise<CountedVotes>;
}
