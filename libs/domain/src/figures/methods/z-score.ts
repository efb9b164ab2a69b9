import { cutSquareRoot, divideExact, exactInteger, sumExact, type Exact } from '../../exact/exact.js';
import { asOperand, showNumber } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries, type EntriesList } from '../along-entries.js';
import { inBoth, isThere } from './scaled-points.js';

/** s is cut off here (RULEBOOK.md, Steps along the entries). */
const DECIMALS_OF_S = 12;

function meanAndDeviation({ values }: EntriesList): { readonly mean: Exact; readonly s: Exact } {
  const there = values.filter(isThere);
  const count = exactInteger(there.length);
  const mean = divideExact(sumExact(there), count);
  const squares = there.map((value) => value.sub(mean)).map((deviation) => deviation.mul(deviation));
  return { mean, s: cutSquareRoot(divideExact(sumExact(squares), count), DECIMALS_OF_S) };
}

export const zScore = alongEntries({
  name: 'z-score',
  parameters: {},
  apply(list) {
    const { mean, s } = meanAndDeviation(list);
    return list.values.map((value) => (value === undefined ? undefined : divideExact(value.sub(mean), s)));
  },
  sentence: () =>
    say(
      `换算成标准分：（值 − 平均值）÷ 标准差，标准差截到 ${DECIMALS_OF_S} 位小数`,
      `As a standard score: (value − the mean) ÷ the standard deviation, which is cut off at ${DECIMALS_OF_S} decimals`,
    ),
  arithmetic(list, row) {
    const value = list.values[row];
    if (value === undefined) return null;
    const { mean, s } = meanAndDeviation(list);
    return inBoth(`(${showNumber(value)} − ${asOperand(showNumber(mean))}) ÷ ${showNumber(s)}`);
  },
});
