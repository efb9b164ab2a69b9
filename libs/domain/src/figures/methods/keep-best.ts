import * as z from 'zod/mini';
import { printExact } from '../../exact/exact.js';
import { axisName, countFrom, order, type AxisName, type Order } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { Column } from '../column.js';
import { bundle, Line } from '../line.js';
import type { Method, Step } from '../method.js';
import { without } from '../numbers.js';
import { axisOver } from '../reducing-method.js';

interface Kept {
  readonly over: AxisName;
  readonly n: number;
  readonly order?: Order | undefined;
}

const keptOf = (step: Step): Kept => step as Step & Kept;

/** The indices of the values that are not among the best of their line. */
function* dropped(column: Column, { over, n, order }: Kept, rows: Iterable<number>): Iterable<number> {
  const { members, keys } = bundle(column, over);
  for (const row of rows) {
    for (let i = 0; i < members.length; i++) {
      const line = new Line(column, row, members[i] ?? [], keys[i] ?? []);
      const ascending = line.ascending();
      const others =
        order === 'lowest-first' ? ascending.slice(n) : ascending.slice(0, Math.max(0, ascending.length - n));
      for (const position of others) yield line.index(position);
    }
  }
}

export const keepBest: Method = {
  name: 'keep-best',
  schema: z.strictObject({ method: z.literal('keep-best'), over: axisName, n: countFrom(1), order: z.optional(order) }),
  figures: () => [],
  axes(step, shape, check) {
    axisOver(keptOf(step).over, shape, check);
    return shape;
  },
  sentence(step, names) {
    const { over, n, order } = keptOf(step);
    const isLowest = order === 'lowest-first';
    return say(
      `各${names.axis(over).zh}中只留最${isLowest ? '低' : '高'}的 ${n} 个，其余视为没有值`,
      `Keep the ${n} ${isLowest ? 'lowest' : 'highest'} over all ${names.axis(over).plural}; the others count as missing`,
    );
  },
  run(step, column) {
    const all = Array.from({ length: column.rows }, (_, row) => row);
    const numbers = without(column.numbers, dropped(column, keptOf(step), all));
    return new Column(column.axes, column.tuples, column.rows, numbers);
  },
  trace(step, { before, row }) {
    const gone = new Set(dropped(before, keptOf(step), [row]));
    const { n } = keptOf(step);
    return before.tuples.map((_, tuple) => {
      const value = before.at(row, tuple);
      const isGone = gone.has(row * before.tuples.length + tuple);
      return {
        tuple,
        inputs: [
          {
            value: value === undefined ? null : printExact(value),
            dropped: isGone ? say(`不在最好的 ${n} 个之内`, `not among the best ${n}`) : undefined,
          },
        ],
        arithmetic: null,
      };
    });
  },
};
