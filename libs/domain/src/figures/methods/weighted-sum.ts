import { axisPlural, axisWords } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';

export const weightedSum = defineReducer({
  name: 'weighted-sum',
  parameters: {},
  isWeighted: true,
  reduce: (line, _, { weights }) =>
    line.present.length === 0 ? undefined : { kind: 'linear', terms: line.present, weights },
  sentence: (_, over) =>
    say(`各${axisWords[over].zh}的值乘以权重后相加`, `Multiply by the weights of the ${axisPlural(over)} and add up`),
});
