import { axisPlural, axisWords } from '../../rulebook/axis-words.js';
import { say } from '../../rulebook/words.js';
import { defineReducer } from '../reducer.js';
import { sumOf } from '../reductions.js';

export const sum = defineReducer({
  name: 'sum',
  parameters: {},
  reduce: (line) => sumOf(line.present),
  sentence: (_, over) => say(`把各${axisWords[over].zh}的值相加`, `Add up over all ${axisPlural(over)}`),
});
