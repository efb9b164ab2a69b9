import type { Evidence } from '../evidence/evidence.js';
import type { Shape } from '../figures/axis.js';
import type { Column } from '../figures/column.js';
import type { FieldPart } from './field-rows.js';
import type { Names, StepCheck, StepRun, TraceLine } from '../figures/method.js';
import type { CheckedRulebook, RulebookIndex } from '../rulebook/rulebook-index.js';
import type { Source } from '../rulebook/schema.js';
import type { Sentence } from '../terms/words.js';

/** What a source may ask while the rulebook is checked. */
export interface SourceCheck extends StepCheck {
  readonly index: RulebookIndex;
  /** Says that the round takes this channel's votes or this panel's sheets. */
  take(kind: 'channel' | 'panel', id: string, property: string): void;
}

/** What a source may ask while it runs. */
export interface SourceRun extends StepRun {
  readonly part: FieldPart;
  readonly rulebook: CheckedRulebook;
  readonly evidence: Evidence;
}

export type SourceKind = 'votes' | 'pairs' | 'marks' | 'facts' | 'figure' | 'weighted' | 'sum';

/** The source that has this property. */
export type SourceOf<K extends SourceKind> = Extract<Source, Readonly<Record<K, unknown>>>;

/** Where a figure's first values come from. */
export interface SourceMethod<S extends Source = Source> {
  /** The axes; undefined, and reported, where the source is not there. */
  shape(source: S, check: SourceCheck): Shape | undefined;
  column(source: S, run: SourceRun): Column;
  /** The other figures that it uses. */
  figures(source: S): readonly string[];
  sentence(source: S, names: Names): Sentence;
  /** What one entry got: a line for each tuple of the column. */
  trace(source: S, at: { readonly column: Column; readonly row: number }, run: SourceRun): TraceLine[];
}

/** The lines of a source whose values come from outside: nothing went in. */
export const plainTrace = (column: Column): TraceLine[] =>
  column.tuples.map((_, tuple) => ({ tuple, inputs: [], arithmetic: null }));
