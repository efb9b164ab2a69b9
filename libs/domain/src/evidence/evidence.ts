import type { Numbers } from '../figures/numbers.js';
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

/** Rows of evidence by columns. An entry is named by its place among the entries by number; rows rise by it. */
export interface EntryRows {
  readonly entries: Int32Array;
}

/** Votes after those struck off and annulled. */
export interface VoteRows extends EntryRows {
  /** The places of the form's cells; −1 where the form has none, or the row is for all of them. */
  readonly cells: Int32Array;
  /** NaN: this tally could not vote for the entry. */
  readonly counts: Float64Array;
}

/** How many ballots put an entry before an opponent. */
export interface PairRows extends EntryRows {
  readonly opponents: Int32Array;
  readonly counts: Float64Array;
}

export interface Tally extends Parts {
  readonly votes: VoteRows;
  readonly pairs: PairRows;
  /** Whether the file has `pairs` here, be it an empty list. */
  readonly hasPairs: boolean;
}

/** What one judge gave; `marks` holds a row of criteria for each of `entries`, over the panel's denominator, NaN absent. */
export interface Sheet extends Parts, EntryRows {
  readonly judge: string;
  readonly marks: Float64Array;
  /** The rows as they are written, where a mark of them is a text, such as `"1/3"`. */
  readonly written: readonly (readonly unknown[])[] | undefined;
}

/** The facts of one set, by group, session, item, then entry. */
export interface FactRows extends EntryRows {
  readonly groups: FactKeys | undefined;
  readonly sessions: FactKeys | undefined;
  readonly items: FactKeys | undefined;
  readonly values: Numbers;
}

/** Of each row the place of its key among those that were met, which are in the order of their code units. */
export interface FactKeys {
  readonly met: readonly string[];
  readonly of: Int32Array;
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
  /** The place of an entry among them, by its number. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly tallies: ReadonlyMap<string, readonly Tally[]>;
  /** By channel, then by entry. */
  readonly lostVotes: ReadonlyMap<string, ReadonlyMap<number, readonly LostVotes[]>>;
  readonly sheets: ReadonlyMap<string, readonly Sheet[]>;
  readonly facts: ReadonlyMap<string, FactRows>;
  /** In the order in which they are read: by time, then by their canonical form. */
  readonly decisions: readonly Decision[];
  /** RFC 8785, in pieces. */
  canonical(): Iterable<string>;
}
