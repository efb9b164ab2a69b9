import { divideExact, type Exact } from '../../exact/exact.js';
import { asOperand, showNumber } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries, type EntriesList } from '../along-entries.js';
import { isThere, pointsOf, pointsParameter, timesPoints, wholeOf } from './scaled-points.js';

function highestOf({ values }: EntriesList): Exact | undefined {
  return values
    .filter(isThere)
    .reduce<Exact | undefined>((a, b) => (a === undefined || b.compare(a) > 0 ? b : a), undefined);
}

export const shareOfHighest = alongEntries({
  name: 'share-of-highest',
  parameters: pointsParameter,
  apply(list, values) {
    const [highest, points] = [highestOf(list), pointsOf(values)];
    return list.values.map((value) =>
      value === undefined || highest === undefined ? undefined : divideExact(value, highest).mul(points),
    );
  },
  sentence(values) {
    const [whole, times] = [wholeOf(values), timesPoints(values)];
    return say(
      `最高者得 ${whole}，其余按与最高值的比例折算（值 ÷ 最高值${times}）`,
      `The highest gets ${whole}, the others in proportion to it (value ÷ the highest value${times})`,
    );
  },
  arithmetic(list, row, values) {
    const [value, highest] = [list.values[row], highestOf(list)];
    if (value === undefined || highest === undefined) return null;
    const [own, top, points] = [showNumber(value), showNumber(highest), timesPoints(values)];
    return say(`${own} ÷ 最高 ${asOperand(top)}${points}`, `${own} ÷ highest ${asOperand(top)}${points}`);
  },
});
