import { ordinal } from '../../terms/number-words.js';
import { countFrom } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { valueAt } from '../reductions.js';

export const nthHighest = defineReducer({
  name: 'nth-highest',
  parameters: { n: countFrom(1) },
  reduce: (line, { n }) => valueAt(line.ascending().at(-n)),
  sentence: ({ n }, over, names) =>
    say(
      `取各${names.axis(over).zh}中第 ${n} 高的`,
      `Take the ${ordinal(n)} highest over all ${names.axis(over).plural}`,
    ),
});
