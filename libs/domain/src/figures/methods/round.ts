import * as z from 'zod/mini';
import { roundExact, type RoundingMode } from '../../exact/exact.js';
import { say, type Sentence } from '../../terms/words.js';
import { eachValue } from '../each-value.js';

const MOST_DIGITS = 30;

const modeWords: Record<RoundingMode, Sentence> = {
  'half-up': say('四舍五入', 'halves away from zero'),
  'half-even': say('四舍六入五成双，恰为一半时取偶数', 'halves to the even digit'),
  'towards-zero': say('直接舍去尾数', 'cutting off the rest'),
};

export const round = eachValue({
  name: 'round',
  parameters: {
    digits: z.int().check(z.gte(0), z.lte(MOST_DIGITS)),
    mode: z.optional(z.enum(['half-up', 'half-even', 'towards-zero'])),
  },
  prepare:
    ({ digits, mode }) =>
    (value) =>
      roundExact(value, digits, mode ?? 'half-up'),
  sentence({ digits, mode }) {
    const { zh, en } = modeWords[mode ?? 'half-up'];
    const [to, toEn] =
      digits === 0
        ? ['整数', 'a whole number']
        : [`小数点后 ${digits} 位`, `${digits} decimal${digits === 1 ? '' : 's'}`];
    return say(`取到${to}（${zh}）`, `Round to ${toEn} (${en})`);
  },
  arithmetic: () => null,
});
