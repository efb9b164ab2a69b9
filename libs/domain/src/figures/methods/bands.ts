import * as z from 'zod/mini';
import { ZERO } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { eachValue } from '../each-value.js';

export const bands = eachValue({
  name: 'bands',
  parameters: {
    bands: z.array(z.strictObject({ from: number, points: number })).check(z.minLength(1), z.maxLength(1000)),
    below: z.optional(number),
  },
  refinement: {
    hint: 'bands',
    holds: ({ bands }) =>
      bands.every(({ from }, i) => {
        const above = bands[i - 1];
        return above === undefined || exact(above.from).compare(exact(from)) > 0;
      }),
  },
  prepare({ bands, below }) {
    const steps = bands.map(({ from, points }) => ({ from: exact(from), points: exact(points) }));
    const rest = below === undefined ? ZERO : exact(below);
    return (value) => steps.find(({ from }) => value.compare(from) >= 0)?.points ?? rest;
  },
  sentence({ bands, below }) {
    const rest = showJsonNumber(below ?? 0);
    const steps = bands.map(({ from, points }) => ({ from: showJsonNumber(from), points: showJsonNumber(points) }));
    const lowest = steps.at(-1)?.from ?? '';
    return say(
      `分档计分：${steps.map(({ from, points }) => `满 ${from} 得 ${points}`).join('，')}，不足 ${lowest} 得 ${rest}`,
      `By bands: ${steps.map(({ from, points }) => `${points} from ${from} on`).join(', ')}, ${rest} below ${lowest}`,
    );
  },
  arithmetic: () => null,
});
