import type { Evidence } from '../evidence/evidence.js';
import type { Budget } from '../figures/budget.js';
import type { Column } from '../figures/column.js';
import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import type { Round } from '../rulebook/schema.js';
import type { FieldPart } from '../sources/field-rows.js';
import type { Refusals } from '../terms/refusal.js';
import type { EntryAttributes } from './entry-attributes.js';
import type { ListOutcome, OutReason } from './outcome.js';

/** Columns of one round that a run takes over instead of computing them, by part and figure. */
export interface GivenColumns {
  readonly round: string;
  readonly byPart: ReadonlyMap<string | null, ReadonlyMap<string, Column>>;
}

/** Everything that runs look into: the inputs, the rounds that were run, and where refusals go. */
export interface ContestRun {
  readonly rulebook: CheckedRulebook;
  readonly evidence: Evidence;
  /** The earlier rounds by id, in their order. */
  readonly rounds: Map<string, RoundRun>;
  readonly attributes: EntryAttributes;
  readonly refusals: Refusals;
  readonly budget: Budget;
  /** Of this round the result of every step is kept, for the explanation. */
  readonly explained: string | undefined;
  readonly given: GivenColumns | undefined;
}

/** A round that was run, or the pending list that it waits for. */
export interface RoundRun {
  readonly round: Round;
  readonly index: number;
  readonly waitsFor: string | undefined;
  /** Figures of a round that was made which could not be, and the pending list of each. */
  readonly waiting: ReadonlyMap<string, string>;
  readonly parts: readonly PartRun[];
}

export interface PartRun {
  readonly part: FieldPart;
  readonly columns: ReadonlyMap<string, Column>;
  /** What the part is ranked by: a figure of this round or of an earlier one. */
  readonly score: Column;
  /** What each figure was after its source and after each step; only where the run was asked to keep them. */
  readonly results: ReadonlyMap<string, readonly Column[]>;
  readonly ranking: readonly RankedRow[];
  readonly out: readonly { readonly entry: number; readonly why: OutReason }[];
  readonly lists: readonly ListOutcome[];
}

/** A row of the part with its place. */
export interface RankedRow {
  readonly row: number;
  readonly place: number;
  /** All who have the same score, rising. */
  readonly tie: { readonly rows: readonly number[]; readonly resolvedBy: number | null } | undefined;
}
