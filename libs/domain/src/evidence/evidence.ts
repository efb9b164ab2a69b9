import type { Exact } from '../exact/exact.js';
import type { JsonNumber } from '../terms/primitives.js';
import type { Words } from '../terms/words.js';

export interface EvidenceEntry {
  readonly number: number;
  /** Its place in the file, for what is refused about it. */
  readonly index: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Which part of a channel, a panel or a fact set something belongs to. */
export interface Parts {
  readonly group?: string | undefined;
  readonly session?: string | undefined;
  readonly item?: string | undefined;
}

/** Votes after those struck off and annulled. */
export interface VoteRow {
  readonly entry: number;
  /** As a key of the axis `cell`; undefined where the form has no cells. */
  readonly cell: string | undefined;
  /** null: this tally could not vote for the entry. */
  readonly count: number | null;
}

export interface PairRow {
  readonly entry: number;
  readonly opponent: number;
  readonly count: number;
}

/** Where decisions took votes of an entry: what was cast, and what each took of it, one after the other. */
export interface LostVotes extends Parts {
  readonly cell: string | undefined;
  /** Of a count in `pairs`. */
  readonly opponent?: number | undefined;
  readonly cast: number;
  readonly lost: readonly VoteLoss[];
}

export interface VoteLoss extends Decided {
  readonly kind: 'votes-struck' | 'votes-annulled';
  readonly count: number;
}

export interface Tally extends Parts {
  readonly votes: readonly VoteRow[];
  readonly pairs: readonly PairRow[];
}

/** What one judge gave; `marks` holds a row of criteria for each of `entries`, over the panel's denominator, NaN absent. */
export interface Sheet extends Parts {
  readonly judge: string;
  readonly entries: Float64Array;
  readonly marks: Float64Array;
}

export interface Fact extends Parts {
  readonly entry: number;
  readonly value: Exact;
}

interface Decided {
  readonly reason: string | Words;
  /** UTC with milliseconds. */
  readonly at: string;
}

export type RemovalKind = 'withdrawn' | 'disqualified';

export type Decision = Decided &
  (
    | { readonly kind: RemovalKind; readonly entry: number; readonly round: string }
    | ({
        readonly kind: 'votes-struck';
        readonly channel: string;
        readonly entry: number;
        readonly cell?: JsonNumber | undefined;
        readonly count: number;
      } & Parts)
    | { readonly kind: 'votes-annulled'; readonly entry: number; readonly channel?: string | undefined }
    | { readonly kind: 'suspended'; readonly entry: number; readonly from: string; readonly to: string }
    | { readonly kind: 'tie' | 'lot'; readonly round: string; readonly order: DecidedOrder }
  );

/** Who comes first, next, …; a list within it is a group that stays tied. */
export type DecidedOrder = readonly (number | readonly number[])[];

export type DecisionKind = Decision['kind'];

/** Evidence that was checked against its rulebook. */
export interface Evidence {
  readonly hash: string;
  readonly upTo: string | undefined;
  /** By number, rising. */
  readonly entries: readonly EvidenceEntry[];
  readonly tallies: ReadonlyMap<string, readonly Tally[]>;
  /** By channel, then by entry. */
  readonly lostVotes: ReadonlyMap<string, ReadonlyMap<number, readonly LostVotes[]>>;
  readonly sheets: ReadonlyMap<string, readonly Sheet[]>;
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** In the order in which they are read: by time, then by their canonical form. */
  readonly decisions: readonly Decision[];
  /** RFC 8785, in pieces. */
  canonical(): Iterable<string>;
}
