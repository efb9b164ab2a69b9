import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { valueAt } from '../reductions.js';

export const lowest = defineReducer({
  name: 'lowest',
  parameters: {},
  reduce: (line) => valueAt(line.ascending()[0]),
  sentence: (_, over, names) =>
    say(`取各${names.axis(over).zh}中最低的`, `Take the lowest over all ${names.axis(over).plural}`),
});
