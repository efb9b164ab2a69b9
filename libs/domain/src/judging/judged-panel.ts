import { compareExact, parseExact, type Exact } from '../exact/exact.js';
import type { JsonNumber } from '../terms/primitives.js';
import type { Words } from '../terms/words.js';

/** When a mark needs a comment: from `from` up, or from `to` down. */
export interface CommentRule {
  readonly from?: JsonNumber | null | undefined;
  readonly to?: JsonNumber | null | undefined;
  /** In visible characters. */
  readonly atLeast: number;
}

/** A criterion as the rulebook has it; what it does not say may be left out or null. */
export interface JudgedCriterion {
  readonly id: string;
  readonly title: Words;
  readonly weight?: JsonNumber | null | undefined;
  readonly scale: { readonly from: JsonNumber; readonly to: JsonNumber; readonly step: JsonNumber };
  readonly commentAt?: CommentRule | null | undefined;
}

export interface JudgedPanel {
  readonly criteria: readonly JudgedCriterion[];
  /** Whether a sheet may be submitted with some criteria unmarked. */
  readonly isPartial: boolean;
}

/** What a judge wrote to one criterion; null: no mark, empty: no comment. */
export interface CriterionMark {
  readonly criterion: string;
  readonly mark: JsonNumber | null;
  readonly comment: string;
}

/** A number of the checked rulebook. */
export function ruled(value: JsonNumber): Exact {
  const read = parseExact(value);
  if (read === undefined) throw new Error(`not a number of a checked rulebook: ${value}`);
  return read;
}

/** The mark as a number that stands on the scale, exactly; undefined where it does not. */
export function onScale({ scale }: JudgedCriterion, mark: unknown): Exact | undefined {
  const read = parseExact(mark);
  if (read === undefined) return undefined;
  const [from, to] = [ruled(scale.from), ruled(scale.to)];
  if (compareExact(read, from) < 0 || compareExact(read, to) > 0) return undefined;
  return read.sub(from).div(ruled(scale.step)).d === 1n ? read : undefined;
}

/** Every criterion in the order of the rulebook, what was not written as empty. */
export const wholeSheet = (
  { criteria }: Pick<JudgedPanel, 'criteria'>,
  marks: readonly CriterionMark[],
): CriterionMark[] =>
  criteria.map(
    ({ id }) => marks.find(({ criterion }) => criterion === id) ?? { criterion: id, mark: null, comment: '' },
  );
