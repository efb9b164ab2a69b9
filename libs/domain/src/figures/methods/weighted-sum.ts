import { valuesOf } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';

export const weightedSum = defineReducer({
  name: 'weighted-sum',
  parameters: {},
  isWeighted: true,
  reduce: (line, _, { weights }) =>
    line.present.length === 0 ? undefined : { kind: 'linear', terms: line.present, weights },
  sentence: (_, over, names) =>
    say(
      `各${names.axis(over).zh}的${valuesOf(over).zh}乘以权重后相加`,
      `Multiply by the weights of the ${names.axis(over).plural} and add up`,
    ),
});
