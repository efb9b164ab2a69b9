import { divideExact, ZERO, type Exact } from '../../exact/exact.js';
import { asOperand, showNumber } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries, type EntriesList } from '../along-entries.js';
import { inBoth, isThere, pointsOf, pointsParameter, timesPoints, wholeOf } from './scaled-points.js';

function range({ values }: EntriesList): { readonly lowest: Exact; readonly highest: Exact } {
  const sorted = values.filter(isThere).sort((a, b) => a.compare(b));
  return { lowest: sorted[0] ?? ZERO, highest: sorted.at(-1) ?? ZERO };
}

export const minMax = alongEntries({
  name: 'min-max',
  parameters: pointsParameter,
  apply(list, values) {
    const [{ lowest, highest }, points] = [range(list), pointsOf(values)];
    const width = highest.sub(lowest);
    return list.values.map((value) =>
      value === undefined ? undefined : divideExact(value.sub(lowest), width).mul(points),
    );
  },
  sentence: (values) =>
    say(
      `最高者得 ${wholeOf(values)}，最低者得 0，其余按所在位置折算：（值 − 最低值）÷（最高值 − 最低值）${timesPoints(values)}`,
      `The highest gets ${wholeOf(values)}, the lowest 0, the others by where they lie between: (value − the lowest) ÷ (the highest − the lowest)${timesPoints(values)}`,
    ),
  arithmetic(list, row, values) {
    const value = list.values[row];
    if (value === undefined) return null;
    const { lowest, highest } = range(list);
    const [own, low, high] = [showNumber(value), asOperand(showNumber(lowest)), showNumber(highest)];
    return inBoth(`(${own} − ${low}) ÷ (${high} − ${low})${timesPoints(values)}`);
  },
});
