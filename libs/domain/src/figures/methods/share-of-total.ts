import { divideExact, ZERO } from '../../exact/exact.js';
import { asOperand, showNumber, withZero } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries, rescaled } from '../along-entries.js';
import { pointsOf, pointsParameter, timesPoints, totalOf, wholeOf } from './scaled-points.js';

export const shareOfTotal = alongEntries({
  name: 'share-of-total',
  parameters: pointsParameter,
  survey: totalOf,
  apply: (list, total, values) => rescaled(list, { factor: divideExact(pointsOf(values), total), offset: ZERO }),
  sentence(values) {
    const [whole, times] = [wholeOf(values), timesPoints(values)];
    return say(
      `按占合计的比例折算，合计为 ${whole}（值 ÷ 合计${times}）`,
      `As a share of the total, out of ${whole} (value ÷ the total${times})`,
    );
  },
  arithmetic(value, total, { values }) {
    const [own, all, points] = [showNumber(value), asOperand(showNumber(total)), timesPoints(values)];
    return withZero(say(`${own} ÷ 合计 ${all}${points}`, `${own} ÷ total ${all}${points}`), total);
  },
});
