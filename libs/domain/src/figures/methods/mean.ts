import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { meanOf } from '../reductions.js';

export const mean = defineReducer({
  name: 'mean',
  parameters: {},
  reduce: (line) => meanOf(line.present),
  sentence: (_, over, names) =>
    say(`各${names.axis(over).zh}取平均`, `Take the mean over all ${names.axis(over).plural}`),
});
