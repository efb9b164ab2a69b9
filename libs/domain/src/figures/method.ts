import type * as z from 'zod/mini';
import type { AxisWords } from '../terms/axis-words.js';
import type { AxisName } from '../terms/primitives.js';
import type { RefusalCode } from '../terms/refusal.js';
import type { Sentence } from '../terms/words.js';
import type { Shape } from './axis.js';
import type { Budget } from './budget.js';
import type { Column } from './column.js';

/** A step as the rulebook writes it. Its parameters are the business of its method alone. */
export interface Step {
  readonly method: string;
}

/** The entries that a round ranks together: all of its field, or those of one key of `per`. */
export interface Part {
  readonly key: string | null;
  /** The entries' numbers, rising; a row of a column is an index into them. */
  readonly entries: readonly number[];
  /** The row of an entry, by its number; undefined where it is not in the part. */
  rowOf(entry: number): number | undefined;
  /** Rows of entries that were removed and still count in the others' figures; what they lack refuses nothing. */
  readonly removed: ReadonlySet<number>;
}

/** What a step may ask while the rulebook is checked. */
export interface StepCheck {
  add(code: RefusalCode, sentence: Sentence, property?: string): void;
  /** The axes of another figure; undefined, and reported, where there is none. */
  shapeOf(figure: string, property: string): Shape | undefined;
}

/** What a step may ask while it runs. */
export interface StepRun {
  readonly part: Part;
  readonly budget: Budget;
  /** Another figure, by the rows of this part. */
  column(figure: string): Column;
  refuse(code: RefusalCode, sentence: Sentence): void;
}

/** What things are called, in both languages. */
export interface Names {
  /** By its id, or `round.figure`. */
  figure(reference: string): Sentence;
  key(axis: AxisName, key: string): Sentence;
  axis(name: AxisName): AxisWords;
  channel(id: string): Sentence;
  panel(id: string): Sentence;
  facts(id: string): Sentence;
}

/** One line of an explanation before keys have their titles: what went in and what came out for one tuple of keys. */
export interface TraceLine {
  readonly tuple: number;
  readonly inputs: readonly TraceInput[];
  readonly arithmetic: Sentence | null;
}

export interface TraceInput {
  /** The axis and key that the value stood at, for a step that reduces. */
  readonly key?: { readonly axis: AxisName; readonly key: string } | undefined;
  readonly figure?: string | undefined;
  readonly value: string | null;
  readonly weight?: string | undefined;
  readonly dropped?: Sentence | undefined;
}

export interface Trace {
  readonly before: Column;
  readonly after: Column;
  readonly row: number;
}

export interface Method {
  readonly name: string;
  readonly schema: z.ZodMiniObject;
  /** The other figures that the step uses; they may have no axes but those of the column. */
  figures(step: Step): readonly string[];
  /** Where in the step each of them stands; `figure` where it is not said. */
  figurePath?(index: number): string;
  /** The axes after the step; reports what does not fit. */
  axes(step: Step, shape: Shape, check: StepCheck): Shape;
  /** The rule in words. */
  sentence(step: Step, names: Names): Sentence;
  run(step: Step, column: Column, run: StepRun): Column;
  /** What the step did to one entry: a line for each tuple of `after`. */
  trace(step: Step, trace: Trace, run: StepRun): TraceLine[];
}
