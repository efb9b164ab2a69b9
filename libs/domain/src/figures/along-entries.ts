import * as z from 'zod/mini';
import { printExact, ZERO, type Exact } from '../exact/exact.js';
import type { Sentence } from '../terms/words.js';
import { spend, type Budget } from './budget.js';
import { Column, exactColumn } from './column.js';
import { EntriesList } from './entries-list.js';
import type { Method, Names, Step } from './method.js';
import { numbersOfAffine, type Affine } from './numbers.js';
import type { Parameters, Refinement, Values } from './reducer.js';
import { refined } from './reducing-method.js';
import { Surveys } from './surveys.js';

/** What the values of a list become: whole numbers that stand for them, or any exact numbers. */
export type AlongResult =
  | (Affine & { readonly whole: (row: number) => number })
  | { readonly exact: (row: number) => Exact | undefined };

export interface AlongEntriesSpec<P extends Parameters, S> {
  readonly name: string;
  readonly parameters: P;
  readonly refinement?: Refinement<Values<P>>;
  /** The other figures that it uses. */
  readonly figures?: (values: Values<P>) => readonly string[];
  /** What all entries share, found out once: the highest value, the places, … */
  readonly survey: (list: EntriesList, values: Values<P>) => S;
  /** The new values of the rows that have one. */
  readonly apply: (list: EntriesList, survey: S, values: Values<P>) => AlongResult;
  readonly sentence: (values: Values<P>, names: Names) => Sentence;
  /** The sum for one entry whose value is there. */
  readonly arithmetic: (
    value: Exact,
    survey: S,
    at: { readonly row: number; readonly values: Values<P> },
  ) => Sentence | null;
}

/** A step that compares the entries of a part with one another, for each tuple of the axes that are left. */
export function alongEntries<P extends Parameters, S>(spec: AlongEntriesSpec<P, S>): Method {
  const valuesOf = (step: Step) => step as unknown as Values<P>;
  const surveys = new Surveys<S>();
  const surveyOf = (step: Step, list: EntriesList): S =>
    surveys.of(step, list.column, { tuple: list.tuple, make: () => spec.survey(list, valuesOf(step)) });
  return {
    name: spec.name,
    schema: refined(z.strictObject({ method: z.literal(spec.name), ...spec.parameters }), spec.refinement),
    figures: (step) => spec.figures?.(valuesOf(step)) ?? [],
    figurePath: (index) => `ties[${index}].figure`,
    axes: (_, shape) => shape,
    sentence: (step, names) => spec.sentence(valuesOf(step), names),
    run(step, column, run) {
      spend(run.budget, 'exact', column.rows * column.tuples.length);
      const lists = column.tuples.map((_, tuple) => new EntriesList(column, tuple, run));
      const results = lists.map((list) => spec.apply(list, surveyOf(step, list), valuesOf(step)));
      return columnOf(column, results, run.budget);
    },
    trace(step, { before, row }, run) {
      return before.tuples.map((_, tuple) => {
        const value = before.at(row, tuple);
        if (value === undefined) return { tuple, inputs: [{ value: null }], arithmetic: null };
        const values = valuesOf(step);
        const survey = surveyOf(step, new EntriesList(before, tuple, run));
        return {
          tuple,
          inputs: [{ value: printExact(value) }],
          arithmetic: spec.arithmetic(value, survey, { row, values }),
        };
      });
    },
  };
}

function columnOf(column: Column, results: readonly AlongResult[], budget: Budget): Column {
  const { axes, tuples, rows } = column;
  const affine = results.flatMap((result) => ('whole' in result ? [result] : []));
  if (affine.length < results.length) {
    return exactColumn(column, budget, (row, tuple) =>
      column.has(row, tuple) ? exactOf(results[tuple], row) : undefined,
    );
  }
  const data = new Float64Array(rows * tuples.length).fill(NaN);
  for (let row = 0; row < rows; row++) {
    affine.forEach(({ whole }, tuple) => {
      if (column.has(row, tuple)) data[row * tuples.length + tuple] = whole(row);
    });
  }
  return new Column(axes, tuples, rows, numbersOfAffine(data, affine));
}

function exactOf(result: AlongResult | undefined, row: number): Exact | undefined {
  if (result === undefined || 'exact' in result) return result?.exact(row);
  return result.factor.mul(result.whole(row)).add(result.offset);
}

/** Values that are changed by the same factor and offset. */
export function rescaled(list: EntriesList, { factor, offset }: Affine): AlongResult {
  const { whole } = list;
  if (whole === undefined) return { exact: (row) => list.value(row).mul(factor).add(offset) };
  return { whole: whole.at, factor: whole.factor.mul(factor), offset: whole.offset.mul(factor).add(offset) };
}

/** All values become 0, as where they are divided by 0. */
export const allZero: Affine = { factor: ZERO, offset: ZERO };
