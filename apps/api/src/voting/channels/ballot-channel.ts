import type { Counting, Rulebook, Words } from '@laurel/domain';
import type { BallotField, BallotRules, HeldQuotas } from '@laurel/domain/voting';
import type { Contest } from '../../contests/contests.service.js';

export type Totals = NonNullable<NonNullable<Rulebook['channels']>[number]['totals']>;

/** A channel of a contest in which ballots are cast here, with all that a ballot is held to. */
export interface BallotChannel {
  readonly contest: Contest;
  readonly channel: string;
  /** Of the rulebook that all of this is said by. */
  readonly rulebookVersion: number;
  readonly title: Words;
  /** The round that takes its votes. */
  readonly round: string;
  readonly rules: BallotRules;
  /** null: its ballots' keys hold all quotas that concern them. */
  readonly held: HeldQuotas | null;
  /** Whether a device is identity enough. */
  readonly isForDevices: boolean;
  /** What the rules say of running totals; where they say nothing, nobody sees them. */
  readonly totals: Totals;
  /** What they make of votes that weigh differently; null where totals cannot say it. */
  readonly counting: Counting | null;
  /** The numbers of the entries that can be chosen, rising; none while an earlier round is undecided. */
  readonly field: readonly number[];
  /** The same, each with the part of the ballot that it belongs to. */
  readonly parts: BallotField;
}

/** What may be asked of a contest's channels. */
export interface BallotChannels {
  readonly contest: Contest;
  /** By id; those in which nobody can vote here are not among them. */
  readonly channels: ReadonlyMap<string, BallotChannel>;
  /** The one that is meant where none is named; null where it could be any. */
  readonly single: string | null;
}
