import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { valueAt } from '../reductions.js';

export const highest = defineReducer({
  name: 'highest',
  parameters: {},
  reduce: (line) => valueAt(line.ascending().at(-1)),
  sentence: (_, over, names) =>
    say(`取各${names.axis(over).zh}中最高的`, `Take the highest over all ${names.axis(over).plural}`),
});
