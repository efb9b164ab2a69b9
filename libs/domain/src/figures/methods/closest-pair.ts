import { valuesOf } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { meanOf } from '../reductions.js';

export const closestPair = defineReducer({
  name: 'closest-pair',
  parameters: {},
  reduce(line) {
    const ascending = line.ascending();
    let pair = ascending.slice(-2);
    for (let i = ascending.length - 3; i >= 0; i--) {
      const next = ascending.slice(i, i + 2);
      const [lower = 0, higher = 0] = pair;
      const [nextLower = 0, nextHigher = 0] = next;
      const gap = line.value(higher).sub(line.value(lower));
      if (line.value(nextHigher).sub(line.value(nextLower)).compare(gap) < 0) pair = next;
    }
    return meanOf(pair);
  },
  sentence: (_, over, names) =>
    say(
      `各${names.axis(over).zh}的${valuesOf(over).zh}中取最接近的两个，同样接近时取较高的一对，求平均`,
      `Take the mean of the two ${names.axis(over).plural} that are closest, of pairs equally close the higher one`,
    ),
  why: () => say('不在最接近的两个之内', 'not of the closest two'),
});
