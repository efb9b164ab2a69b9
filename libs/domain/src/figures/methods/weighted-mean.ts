import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';

export const weightedMean = defineReducer({
  name: 'weighted-mean',
  parameters: {},
  isWeighted: true,
  reduce: (line, _, { weights }) =>
    line.present.length === 0 ? undefined : { kind: 'linear', terms: line.present, weights, divisor: 'weights' },
  sentence: (_, over, names) =>
    say(`各${names.axis(over).zh}按权重取平均`, `Take the mean over the ${names.axis(over).plural} by their weights`),
});
