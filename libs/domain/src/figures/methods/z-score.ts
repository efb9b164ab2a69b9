import {
  cutSquareRoot,
  divideExact,
  exactInteger,
  exactRatio,
  ONE,
  sumExact,
  ZERO,
  type Exact,
} from '../../exact/exact.js';
import { asOperand, inBoth, showNumber, withZero } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries, rescaled } from '../along-entries.js';
import type { EntriesList, WholeValues } from '../entries-list.js';
import { totalOf } from './scaled-points.js';

/** s is cut off here (RULEBOOK.md, Steps along the entries). */
const DECIMALS_OF_S = 12;

function meanAndDeviation(list: EntriesList): { readonly mean: Exact; readonly s: Exact } {
  const count = exactInteger(list.rows.length);
  const mean = divideExact(totalOf(list), count);
  const squares = list.whole === undefined ? squaresOf(list, mean) : squaresOfWhole(list.rows, list.whole);
  return { mean, s: cutSquareRoot(divideExact(squares, count), DECIMALS_OF_S) };
}

/** The squared deviations added up. */
function squaresOf(list: EntriesList, mean: Exact): Exact {
  return sumExact(list.rows.map((row) => list.value(row).sub(mean)).map((deviation) => deviation.mul(deviation)));
}

/** The same of whole numbers: factor² × (Σ w² − (Σ w)² ÷ n). */
function squaresOfWhole(rows: readonly number[], { at, factor }: WholeValues): Exact {
  if (rows.length === 0) return ZERO;
  let [sum, squares] = [0n, 0n];
  for (const row of rows) {
    const value = BigInt(at(row));
    sum += value;
    squares += value * value;
  }
  const count = BigInt(rows.length);
  return factor.mul(factor).mul(exactRatio(count * squares - sum * sum, count));
}

export const zScore = alongEntries({
  name: 'z-score',
  parameters: {},
  survey: meanAndDeviation,
  apply(list, { mean, s }) {
    const factor = divideExact(ONE, s);
    return rescaled(list, { factor, offset: mean.mul(factor).neg() });
  },
  sentence: () =>
    say(
      `换算成标准分：（值 − 平均值）÷ 标准差，标准差截到 ${DECIMALS_OF_S} 位小数`,
      `As a standard score: (value − the mean) ÷ the standard deviation, which is cut off at ${DECIMALS_OF_S} decimals`,
    ),
  arithmetic: (value, { mean, s }) =>
    withZero(inBoth(`(${showNumber(value)} − ${asOperand(showNumber(mean))}) ÷ ${showNumber(s)}`), s),
});
