import { divideExact, ZERO } from '../../exact/exact.js';
import { asOperand, inBoth, showNumber, withZero } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries, rescaled } from '../along-entries.js';
import { highestOf, lowestOf, pointsOf, pointsParameter, timesPoints, wholeOf } from './scaled-points.js';

export const minMax = alongEntries({
  name: 'min-max',
  parameters: pointsParameter,
  survey(list) {
    const [lowest, highest] = [lowestOf(list), highestOf(list)];
    return { lowest, highest, width: highest.sub(lowest) };
  },
  apply(list, { lowest, width }, values) {
    const factor = width.n === 0n ? ZERO : divideExact(pointsOf(values), width);
    return rescaled(list, { factor, offset: lowest.mul(factor).neg() });
  },
  sentence: (values) =>
    say(
      `最高者得 ${wholeOf(values)}，最低者得 0，其余按所在位置折算：（值 − 最低值）÷（最高值 − 最低值）${timesPoints(values)}`,
      `The highest gets ${wholeOf(values)}, the lowest 0, the others by where they lie between: (value − the lowest) ÷ (the highest − the lowest)${timesPoints(values)}`,
    ),
  arithmetic(value, { lowest, highest, width }, { values }) {
    const [own, low, high] = [showNumber(value), asOperand(showNumber(lowest)), showNumber(highest)];
    return withZero(inBoth(`(${own} − ${low}) ÷ (${high} − ${low})${timesPoints(values)}`), width);
  },
});
