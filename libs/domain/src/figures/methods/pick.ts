import * as z from 'zod/mini';
import { axisWords } from '../../terms/axis-words.js';
import type { Hint } from '../../terms/hints.js';
import { evidenceKey } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { valueAt } from '../reductions.js';

export const pick = defineReducer({
  name: 'pick',
  parameters: { key: z.union([evidenceKey, z.int().check(z.gte(1))], { error: 'key' satisfies Hint }) },
  keys: ({ key }) => [String(key)],
  check({ key }, axis, check) {
    if (typeof key === 'string' || axis.name === 'cell' || axis.name === 'opponent') return;
    const sentence = say(
      `只有选票栏和对手可以写成数，请写 "${key}"`,
      `Only cells and opponents may be written as numbers: write "${key}"`,
    );
    check.add('bad-rulebook', sentence, 'key');
  },
  reduce(line, { key }, keys) {
    const wanted = keys.indexOf(String(key));
    return valueAt(line.present.find((position) => line.keys[position] === wanted));
  },
  sentence({ key }, over, names) {
    const { zh, en } = names.key(over, String(key));
    return say(`${axisWords[over].zh}中只取“${zh}”的值`, `Take the value of the ${axisWords[over].en} “${en}” alone`);
  },
  why: () => say('不是所取的一个', 'not the one that is taken'),
});
