import { axisPlural, axisWords } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { meanOf } from '../reductions.js';

export const mean = defineReducer({
  name: 'mean',
  parameters: {},
  reduce: (line) => meanOf(line.present),
  sentence: (_, over) => say(`各${axisWords[over].zh}取平均`, `Take the mean over all ${axisPlural(over)}`),
});
