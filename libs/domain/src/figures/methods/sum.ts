import { axisPlural, axisWords } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { sumOf } from '../reductions.js';

export const sum = defineReducer({
  name: 'sum',
  parameters: {},
  reduce: (line) => sumOf(line.present),
  sentence: (_, over) => say(`把各${axisWords[over].zh}的值相加`, `Add up over all ${axisPlural(over)}`),
});
