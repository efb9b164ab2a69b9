import * as z from 'zod/mini';
import { printExact, type Exact } from '../exact/exact.js';
import type { Sentence } from '../terms/words.js';
import { exactColumn } from './column.js';
import type { Method, Step, StepRun } from './method.js';
import type { Parameters, Refinement, Values } from './reducer.js';
import { refined } from './reducing-method.js';

export interface EachValueSpec<P extends Parameters> {
  readonly name: string;
  readonly parameters: P;
  readonly refinement?: Refinement<Values<P>>;
  /** What a value becomes; an absent one stays absent. */
  readonly prepare: (values: Values<P>, refuse: StepRun['refuse']) => (value: Exact) => Exact | undefined;
  readonly sentence: (values: Values<P>) => Sentence;
  readonly arithmetic: (value: Exact, values: Values<P>) => Sentence | null;
}

/** A step on each value by itself. */
export function eachValue<P extends Parameters>(spec: EachValueSpec<P>): Method {
  const valuesOf = (step: Step) => step as unknown as Values<P>;
  return {
    name: spec.name,
    schema: refined(z.strictObject({ method: z.literal(spec.name), ...spec.parameters }), spec.refinement),
    figures: () => [],
    axes: (_, shape) => shape,
    sentence: (step) => spec.sentence(valuesOf(step)),
    run(step, column, run) {
      const change = spec.prepare(valuesOf(step), (code, sentence) => run.refuse(code, sentence));
      return exactColumn(column, run.budget, (row, tuple) => {
        const value = column.at(row, tuple);
        return value === undefined ? undefined : change(value);
      });
    },
    trace: (step, { before, row }) =>
      before.tuples.map((_, tuple) => {
        const value = before.at(row, tuple);
        return {
          tuple,
          inputs: [{ value: value === undefined ? null : printExact(value) }],
          arithmetic: value === undefined ? null : spec.arithmetic(value, valuesOf(step)),
        };
      }),
  };
}
