import * as z from 'zod/mini';
import { countFrom, order } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { sumOf } from '../reductions.js';

export const best = defineReducer({
  name: 'best',
  parameters: { n: countFrom(1), order: z.optional(order) },
  reduce(line, { n, order }) {
    const ascending = line.ascending();
    return sumOf(order === 'lowest-first' ? ascending.slice(0, n) : ascending.slice(-n));
  },
  sentence({ n, order }, over, names) {
    const isLowest = order === 'lowest-first';
    return say(
      `取各${names.axis(over).zh}中最${isLowest ? '低' : '高'}的 ${n} 个相加，不足 ${n} 个时全部相加`,
      `Add up the ${n} ${isLowest ? 'lowest' : 'highest'} over all ${names.axis(over).plural}, or all where there are fewer`,
    );
  },
  why: (_, __, { n }) => say(`不在最好的 ${n} 个之内`, `not among the best ${n}`),
});
