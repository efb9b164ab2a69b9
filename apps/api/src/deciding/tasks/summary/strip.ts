import { type PartOutcome, readOutcomeNumber } from '@laurel/domain';
import type { Cut } from './cuts.js';

/** Entries at one point of the strip, from 0 at the lowest total to 1 at the highest. */
export interface StripPoint {
  readonly at: number;
  readonly isIn: boolean;
  readonly count: number;
}

/** All totals of a part, for drawing alone. */
export interface Strip {
  readonly from: string;
  readonly to: string;
  readonly points: readonly StripPoint[];
  /** Where the first line is; null where there is none. */
  readonly cut: number | null;
}

/** More are gathered in so many bins; a round of many parts draws each smaller. */
const MOST_POINTS = { whole: 400, part: 40 };
const BINS = { whole: 200, part: 40 };

/** null where nobody is ranked. */
export function stripOf({ part, ranking }: PartOutcome, cuts: readonly Cut[]): Strip | null {
  const size = part === null ? 'whole' : 'part';
  const values = ranking.map(({ score }) => readOutcomeNumber(score).valueOf());
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const [first] = cuts;
  const at = (value: number): number => rounded(highest === lowest ? 0.5 : (value - lowest) / (highest - lowest));
  const points = values.map((value, index) => ({ at: at(value), isIn: index < (first?.above ?? 0), count: 1 }));
  const ends = [ranking.at(0), ranking.at(-1)].map((row) => row?.score ?? '');
  const [from = '', to = ''] = (values[0] ?? 0) > (values.at(-1) ?? 0) ? ends.reverse() : ends;
  if (points.length === 0) return null;
  return {
    from,
    to,
    points: points.length <= MOST_POINTS[size] ? points : binned(points, BINS[size]),
    cut: first === undefined ? null : rounded(midpoint(points[first.above - 1], points[first.above])),
  };
}

const midpoint = (a: StripPoint | undefined, b: StripPoint | undefined): number => ((a?.at ?? 0) + (b?.at ?? 0)) / 2;

function binned(points: readonly StripPoint[], bins: number): StripPoint[] {
  const counts = new Map<string, StripPoint>();
  for (const { at, isIn } of points) {
    const bin = rounded((Math.min(Math.floor(at * bins), bins - 1) + 0.5) / bins);
    const key = `${bin} ${isIn}`;
    counts.set(key, { at: bin, isIn, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => a.at - b.at || Number(a.isIn) - Number(b.isIn));
}

/** A ten-thousandth of a strip is less than a pixel. */
const rounded = (at: number): number => Math.round(at * 10_000) / 10_000;
