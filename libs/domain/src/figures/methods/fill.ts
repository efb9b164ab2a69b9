import * as z from 'zod/mini';
import { printExact, type Exact } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number, type JsonNumber } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { countTuples, tooLarge } from '../column-size.js';
import { allTuples, Column, tupleId } from '../column.js';
import type { Method, Part, Step } from '../method.js';
import { ExactNumbers } from '../numbers.js';
import { againstItself } from '../opponents.js';
import { checkExact } from '../too-large.js';

const fillOf = (step: Step): JsonNumber => (step as Step & { readonly number: JsonNumber }).number;

/** Every tuple of the keys declared or met stands in the new column; an entry stays absent against itself. */
function filled(step: Step, column: Column, part: Part): Column {
  const number = exact(fillOf(step));
  checkExact(column.rows, countTuples(column.axes));
  const tuples = allTuples(column.axes);
  const before = new Map(column.tuples.map((tuple, i) => [tupleId(tuple), i]));
  const from = tuples.map((tuple) => before.get(tupleId(tuple)) ?? -1);
  const isItself = againstItself({ axes: column.axes, tuples }, part);
  const data: (Exact | undefined)[] = [];
  for (let row = 0; row < column.rows; row++) {
    from.forEach((before, tuple) => {
      const value = before < 0 ? undefined : column.at(row, before);
      data.push(value ?? (isItself(row, tuple) ? undefined : number));
    });
  }
  return new Column(column.axes, tuples, column.rows, new ExactNumbers(data));
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
  run: (step, column, run) => tooLarge(countTuples(column.axes), run) ?? filled(step, column, run.part),
  trace(_, { before, after, row }) {
    const index = new Map(before.tuples.map((tuple, i) => [tupleId(tuple), i]));
    return after.tuples.map((keys, tuple) => {
      const from = index.get(tupleId(keys));
      const value = from === undefined ? undefined : before.at(row, from);
      return { tuple, inputs: [{ value: value === undefined ? null : printExact(value) }], arithmetic: null };
    });
  },
};
