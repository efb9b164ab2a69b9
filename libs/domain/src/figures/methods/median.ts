import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { meanOf } from '../reductions.js';

export const median = defineReducer({
  name: 'median',
  parameters: {},
  reduce(line) {
    const ascending = line.ascending();
    const half = Math.floor((ascending.length - 1) / 2);
    return meanOf(ascending.slice(half, ascending.length - half));
  },
  sentence: (_, over, names) =>
    say(
      `取各${names.axis(over).zh}的中位数，个数为偶数时取中间两个的平均`,
      `Take the median over all ${names.axis(over).plural}: of an even number the mean of the middle two`,
    ),
});
