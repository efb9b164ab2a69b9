import type { Sentence, Words } from '../terms/words.js';

/** How one entry of a round came to its place, step by step. */
export interface ExplainedEntry {
  readonly entry: number;
  readonly round: string;
  readonly part: string | null;
  readonly standing: ExplainedStanding;
  /** The lists of this round that hold the entry. */
  readonly lists: readonly { readonly id: string; readonly title: Words }[];
  /** In the order of the rulebook. */
  readonly figures: readonly ExplainedFigure[];
}

export type ExplainedStanding =
  | {
      readonly place: number;
      /** How many are ranked in the part. */
      readonly of: number;
      readonly score: string;
      readonly tie: ExplainedTie | null;
      readonly sentence: Sentence;
    }
  | { readonly out: string; readonly sentence: Sentence };

export interface ExplainedFigure {
  readonly id: string;
  readonly title: Words;
  readonly source: ExplainedStepResult;
  readonly steps: readonly ExplainedStepResult[];
  /** The value where no axis is left; null where it is absent or has axes. */
  readonly value: string | null;
}

/** A source or a step: its rule, and what it did to this entry. */
export interface ExplainedStepResult {
  readonly method: string;
  readonly sentence: Sentence;
  readonly lines: readonly ExplainedLine[];
}

/** What went in and what came out at one tuple of the axes that are left. */
export interface ExplainedLine {
  readonly keys: readonly KeyReference[];
  readonly inputs: readonly ExplainedInput[];
  /** The sum in numbers. */
  readonly arithmetic: Sentence | null;
  /** An exact number as in outcomes; null is absent. */
  readonly result: string | null;
}

export interface KeyReference {
  readonly axis: string;
  readonly key: string;
  readonly title: Words;
}

export interface ExplainedInput {
  readonly key: KeyReference | null;
  readonly figure: { readonly id: string; readonly title: Words } | null;
  readonly value: string | null;
  readonly weight: string | null;
  /** Why it does not count. */
  readonly dropped: Sentence | null;
}

/** With whom an entry has the same score. */
export interface ExplainedTie {
  readonly with: readonly number[];
  readonly resolvedBy: number | null;
  readonly sentence: Sentence;
}
