/** A constant of this library that changes only when some outcome changes. */
export const DOMAIN_VERSION = '2';

/** Why an entry of the field is not ranked; `gate:0` is the first gate of the round. */
export type OutReason = 'withdrawn' | 'disqualified' | 'no-score' | `gate:${number}`;

/** The shape of RULEBOOK.md, Outcome. Numbers are strings: exact decimals, or `p/q`. */
export interface Outcome {
  readonly outcome: 1;
  readonly domain: string;
  readonly rulebook: string;
  readonly evidence: string;
  readonly rounds: readonly RoundOutcome[];
}

export type RoundOutcome =
  | { readonly id: string; readonly parts: readonly PartOutcome[] }
  | { readonly id: string; readonly waitsFor: string };

export interface PartOutcome {
  readonly part: string | null;
  readonly ranking: readonly RankedEntry[];
  /** Those with the same score (and gates), by number, in the order of the ranking. */
  readonly ties?: readonly (readonly number[])[];
  readonly out: readonly { readonly entry: number; readonly why: OutReason }[];
  readonly lists: readonly ListOutcome[];
}

export interface RankedEntry {
  readonly entry: number;
  readonly place: number;
  readonly score: string;
  readonly figures: Readonly<Record<string, string>>;
  /** Of one of the ties: the rule of the chain after which the entry was tied with nobody; null where there is none. */
  readonly resolvedBy?: number | null;
}

export interface ListOutcome {
  readonly id: string;
  readonly entries: readonly number[];
  readonly shared?: readonly number[];
  readonly pending?: readonly PendingTie[];
  /** The list that is pending, as `round.list`, on which this one leans. */
  readonly waitsFor?: string;
}

/** Entries that are tied at the cut, and how many of them can still be taken. */
export interface PendingTie {
  readonly entries: readonly number[];
  readonly places: number;
}
