import { axisPlural, axisWords } from '../../rulebook/axis-words.js';
import { say } from '../../rulebook/words.js';
import { meanOf } from '../reductions.js';
import { defineReducer } from '../reducer.js';

export const mean = defineReducer({
  name: 'mean',
  parameters: {},
  reduce: (line) => meanOf(line.present),
  sentence: (_, over) => say(`各${axisWords[over].zh}取平均`, `Take the mean over all ${axisPlural(over)}`),
});
