import * as z from 'zod/mini';
import { printExact } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number, type JsonNumber } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { countTuples } from '../axis.js';
import { spendColumn } from '../budget.js';
import { allTuples, exactColumn, tupleId, type Column } from '../column.js';
import type { Method, Step, StepRun } from '../method.js';
import { againstItself } from '../opponents.js';

const fillOf = (step: Step): JsonNumber => (step as Step & { readonly number: JsonNumber }).number;

/** Every tuple of the keys declared or met stands in the new column; an entry stays absent against itself. */
function filled(step: Step, column: Column, { part, budget }: StepRun): Column {
  const number = exact(fillOf(step));
  spendColumn(budget, { rows: column.rows, tuples: countTuples(column.axes) });
  const tuples = allTuples(column.axes);
  const before = new Map(column.tuples.map((tuple, i) => [tupleId(tuple), i]));
  const from = tuples.map((tuple) => before.get(tupleId(tuple)) ?? -1);
  const isItself = againstItself({ axes: column.axes, tuples }, part);
  return exactColumn({ axes: column.axes, tuples, rows: column.rows }, budget, (row, tuple) => {
    const before = from[tuple] ?? -1;
    const value = before < 0 ? undefined : column.at(row, before);
    return value ?? (isItself(row, tuple) ? undefined : number);
  });
}

export const fill: Method = {
  name: 'fill',
  schema: z.strictObject({ method: z.literal('fill'), number }),
  figures: () => [],
  axes: (_, shape) => shape,
  sentence(step) {
    const shown = showJsonNumber(fillOf(step));
    return say(`没有值的按 ${shown} 计`, `What is absent counts as ${shown}`);
  },
  run: filled,
  trace(_, { before, after, row }) {
    const index = new Map(before.tuples.map((tuple, i) => [tupleId(tuple), i]));
    return after.tuples.map((keys, tuple) => {
      const from = index.get(tupleId(keys));
      const value = from === undefined ? undefined : before.at(row, from);
      return { tuple, inputs: [{ value: value === undefined ? null : printExact(value) }], arithmetic: null };
    });
  },
};
