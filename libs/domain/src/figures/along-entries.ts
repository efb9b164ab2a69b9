import * as z from 'zod/mini';
import { printExact, type Exact } from '../exact/exact.js';
import type { Sentence } from '../terms/words.js';
import { Column } from './column.js';
import { valuesBeside } from './figure-reference.js';
import type { Method, Names, Step, StepRun } from './method.js';
import { ExactNumbers } from './numbers.js';
import type { Parameters, Refinement, Values } from './reducer.js';
import { refined } from './reducing-method.js';
import { checkExact } from './too-large.js';

/** The values of all entries of a part at one tuple of keys. */
export interface EntriesList {
  readonly values: readonly (Exact | undefined)[];
  /** Of another figure, beside each value. */
  beside(figure: string): (row: number) => Exact | undefined;
  refuse: StepRun['refuse'];
}

export interface AlongEntriesSpec<P extends Parameters> {
  readonly name: string;
  readonly parameters: P;
  readonly refinement?: Refinement<Values<P>>;
  /** The other figures that it uses. */
  readonly figures?: (values: Values<P>) => readonly string[];
  /** The new values; an absent one stays absent. */
  readonly apply: (list: EntriesList, values: Values<P>) => readonly (Exact | undefined)[];
  readonly sentence: (values: Values<P>, names: Names) => Sentence;
  /** The sum for one entry whose value is there. */
  readonly arithmetic: (list: EntriesList, row: number, values: Values<P>) => Sentence | null;
}

/** A step that compares the entries of a part with one another, for each tuple of the axes that are left. */
export function alongEntries<P extends Parameters>(spec: AlongEntriesSpec<P>): Method {
  const valuesOf = (step: Step) => step as unknown as Values<P>;
  return {
    name: spec.name,
    schema: refined(z.strictObject({ method: z.literal(spec.name), ...spec.parameters }), spec.refinement),
    figures: (step) => spec.figures?.(valuesOf(step)) ?? [],
    figurePath: (index) => `ties[${index}].figure`,
    axes: (_, shape) => shape,
    sentence: (step, names) => spec.sentence(valuesOf(step), names),
    run(step, column, run) {
      checkExact(column.rows, column.tuples.length);
      const data = new Array<Exact | undefined>(column.rows * column.tuples.length);
      const listAt = entriesLists(column, run);
      column.tuples.forEach((_, tuple) => {
        const results = spec.apply(listAt(tuple), valuesOf(step));
        results.forEach((value, row) => (data[row * column.tuples.length + tuple] = value));
      });
      return new Column(column.axes, column.tuples, column.rows, new ExactNumbers(data));
    },
    trace(step, { before, row }, run) {
      const listAt = entriesLists(before, run);
      return before.tuples.map((_, tuple) => {
        const value = before.at(row, tuple);
        const list = listAt(tuple);
        return {
          tuple,
          inputs: [{ value: value === undefined ? null : printExact(value) }],
          arithmetic: value === undefined ? null : spec.arithmetic(list, row, valuesOf(step)),
        };
      });
    },
  };
}

/** The lists of a column; how the keys of another figure lie beside it is found out once. */
function entriesLists(column: Column, run: StepRun): (tuple: number) => EntriesList {
  const others = new Map<string, ReturnType<typeof valuesBeside>>();
  const valuesOf = (figure: string) => {
    const values = others.get(figure) ?? valuesBeside(column, figure, run);
    others.set(figure, values);
    return values;
  };
  return (tuple) => ({
    values: Array.from({ length: column.rows }, (_, row) => column.at(row, tuple)),
    beside: (figure) => (row) => valuesOf(figure)(row, tuple),
    refuse: (code, sentence) => run.refuse(code, sentence),
  });
}
