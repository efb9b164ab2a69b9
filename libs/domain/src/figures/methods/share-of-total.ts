import { divideExact, sumExact } from '../../exact/exact.js';
import { asOperand, showNumber } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries } from '../along-entries.js';
import { isThere, pointsOf, pointsParameter, timesPoints, wholeOf } from './scaled-points.js';

export const shareOfTotal = alongEntries({
  name: 'share-of-total',
  parameters: pointsParameter,
  apply(list, values) {
    const [total, points] = [sumExact(list.values.filter(isThere)), pointsOf(values)];
    return list.values.map((value) => (value === undefined ? undefined : divideExact(value, total).mul(points)));
  },
  sentence(values) {
    const [whole, times] = [wholeOf(values), timesPoints(values)];
    return say(
      `按占合计的比例折算，合计为 ${whole}（值 ÷ 合计${times}）`,
      `The part of the total, which counts ${whole} (value ÷ the total${times})`,
    );
  },
  arithmetic(list, row, values) {
    const value = list.values[row];
    if (value === undefined) return null;
    const [own, total] = [showNumber(value), asOperand(showNumber(sumExact(list.values.filter(isThere))))];
    return say(`${own} ÷ 合计 ${total}${timesPoints(values)}`, `${own} ÷ total ${total}${timesPoints(values)}`);
  },
});
