import * as z from 'zod/mini';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { eachValue } from '../each-value.js';

export const limit = eachValue({
  name: 'limit',
  parameters: { from: z.optional(number), to: z.optional(number) },
  refinement: {
    hint: 'limits',
    holds: ({ from, to }) =>
      from === undefined || to === undefined ? from !== to : exact(from).compare(exact(to)) <= 0,
  },
  prepare({ from, to }) {
    const [lowest, highest] = [from, to].map((bound) => (bound === undefined ? undefined : exact(bound)));
    return (value) => {
      if (lowest !== undefined && value.compare(lowest) < 0) return lowest;
      return highest !== undefined && value.compare(highest) > 0 ? highest : value;
    };
  },
  sentence({ from, to }) {
    const zh = [
      from === undefined ? '' : `低于 ${showJsonNumber(from)} 的按 ${showJsonNumber(from)} 计`,
      to === undefined ? '' : `高于 ${showJsonNumber(to)} 的按 ${showJsonNumber(to)} 计`,
    ];
    const en = [
      from === undefined ? '' : `less than ${showJsonNumber(from)} counts as ${showJsonNumber(from)}`,
      to === undefined ? '' : `more than ${showJsonNumber(to)} counts as ${showJsonNumber(to)}`,
    ];
    return say(`限定范围：${zh.filter(Boolean).join('，')}`, `Within limits: ${en.filter(Boolean).join(', ')}`);
  },
  arithmetic: () => null,
});
