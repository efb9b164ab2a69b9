import { divideExact, exactInteger, ZERO } from '../../exact/exact.js';
import { inBoth } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { alongEntries } from '../along-entries.js';
import type { EntriesList } from '../entries-list.js';
import { pointsOf, pointsParameter, timesPoints, wholeOf } from './scaled-points.js';

/** How many values are lower than each, and how many others are equal. */
interface Standings {
  readonly lower: Int32Array;
  readonly equal: Int32Array;
  readonly all: number;
}

function standings(list: EntriesList): Standings {
  const [lower, equal] = [new Int32Array(list.column.rows), new Int32Array(list.column.rows)];
  let below = 0;
  for (const group of list.ascending) {
    for (const row of group) {
      lower[row] = below;
      equal[row] = group.length - 1;
    }
    below += group.length;
  }
  return { lower, equal, all: list.rows.length };
}

export const percentile = alongEntries({
  name: 'percentile',
  parameters: pointsParameter,
  survey: standings,
  apply(_, { lower, equal, all }, values) {
    const points = pointsOf(values);
    if (all === 1) return { whole: () => 1, factor: points, offset: ZERO };
    const factor = divideExact(points, exactInteger(Math.max(1, 2 * (all - 1))));
    return { whole: (row) => 2 * (lower[row] ?? 0) + (equal[row] ?? 0), factor, offset: ZERO };
  },
  sentence: (values) =>
    say(
      `换算成百分位：（比它低的个数 + 与它相同的其他个数的一半）÷（总数 − 1）${timesPoints(values)}，只有一个时得 ${wholeOf(values)}`,
      `As a percentile: (how many are lower + half of the others that are equal) ÷ (all − 1)${timesPoints(values)}; one alone gets ${wholeOf(values)}`,
    ),
  arithmetic(_, { lower, equal, all }, { row, values }) {
    if (all === 1) return null;
    return inBoth(`(${lower[row] ?? 0} + ${equal[row] ?? 0} ÷ 2) ÷ ${all - 1}${timesPoints(values)}`);
  },
});
