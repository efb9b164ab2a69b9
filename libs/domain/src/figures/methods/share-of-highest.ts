import { divideExact, ZERO } from '../../exact/exact.js';
import { asOperand, showNumber, withZero } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries, rescaled } from '../along-entries.js';
import { highestOf, pointsOf, pointsParameter, timesPoints, wholeOf } from './scaled-points.js';

export const shareOfHighest = alongEntries({
  name: 'share-of-highest',
  parameters: pointsParameter,
  survey: highestOf,
  apply: (list, highest, values) => rescaled(list, { factor: divideExact(pointsOf(values), highest), offset: ZERO }),
  sentence(values) {
    const [whole, times] = [wholeOf(values), timesPoints(values)];
    return say(
      `最高者得 ${whole}，其余按与最高值的比例折算（值 ÷ 最高值${times}）`,
      `The highest gets ${whole}, the others in proportion to it (value ÷ the highest value${times})`,
    );
  },
  arithmetic(value, highest, { values }) {
    const [own, top, points] = [showNumber(value), asOperand(showNumber(highest)), timesPoints(values)];
    return withZero(say(`${own} ÷ 最高 ${top}${points}`, `${own} ÷ highest ${top}${points}`), highest);
  },
});
