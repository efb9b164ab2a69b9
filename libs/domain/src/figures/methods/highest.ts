import { axisPlural, axisWords } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { valueAt } from '../reductions.js';

export const highest = defineReducer({
  name: 'highest',
  parameters: {},
  reduce: (line) => valueAt(line.ascending().at(-1)),
  sentence: (_, over) => say(`取各${axisWords[over].zh}中最高的`, `Take the highest over all ${axisPlural(over)}`),
});
