import { exactRatio, ONE, type Exact } from '../../exact/exact.js';
import { say } from '../../terms/words.js';
import { alongEntries, type EntriesList } from '../along-entries.js';
import { groupTied } from '../places.js';
import { inBoth, pointsOf, pointsParameter, timesPoints, wholeOf } from './scaled-points.js';

interface Standing {
  readonly lower: number;
  /** Others that are equal. */
  readonly equal: number;
  readonly all: number;
}

function standings({ values }: EntriesList): Map<number, Standing> {
  const there = values.flatMap((value, row) => (value === undefined ? [] : [{ value, row }]));
  const standing = new Map<number, Standing>();
  let lower = 0;
  for (const group of groupTied(there, (a, b) => a.value.compare(b.value))) {
    for (const { row } of group) standing.set(row, { lower, equal: group.length - 1, all: there.length });
    lower += group.length;
  }
  return standing;
}

function part({ lower, equal, all }: Standing): Exact {
  return all === 1 ? ONE : exactRatio(BigInt(2 * lower + equal), BigInt(2 * (all - 1)));
}

export const percentile = alongEntries({
  name: 'percentile',
  parameters: pointsParameter,
  apply(list, values) {
    const [standing, points] = [standings(list), pointsOf(values)];
    return list.values.map((_, row) => {
      const of = standing.get(row);
      return of === undefined ? undefined : part(of).mul(points);
    });
  },
  sentence: (values) =>
    say(
      `换算成百分位：（比它低的个数 + 与它相同的其他个数的一半）÷（总数 − 1）${timesPoints(values)}，只有一个时得 ${wholeOf(values)}`,
      `As a percentile: (how many are lower + half of the others that are equal) ÷ (all − 1)${timesPoints(values)}; one alone gets ${wholeOf(values)}`,
    ),
  arithmetic(list, row, values) {
    const of = standings(list).get(row);
    if (of === undefined || of.all === 1) return null;
    return inBoth(`(${of.lower} + ${of.equal} ÷ 2) ÷ ${of.all - 1}${timesPoints(values)}`);
  },
});
