import { valuesOf } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { sumOf } from '../reductions.js';

export const sum = defineReducer({
  name: 'sum',
  parameters: {},
  reduce: (line) => sumOf(line.present),
  sentence: (_, over, names) =>
    say(`把各${names.axis(over).zh}的${valuesOf(over).zh}相加`, `Add up over all ${names.axis(over).plural}`),
});
