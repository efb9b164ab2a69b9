import type { Exposure, Stop } from '../../../api/types';

export interface Exposed extends Omit<Exposure, 'stops'> {
  /** The stops at which it was on stage. */
  readonly stops: readonly Stop[];
  /** It has less than half of what stands in the middle: of minutes, or of coverage. */
  readonly lacks: readonly ('minutes' | 'coverage')[];
}

/** The middle of some numbers; of two in the middle what lies between them. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

export interface ExposureBook {
  readonly rows: readonly Exposed[];
  readonly medianCoverage: number;
  readonly mostCoverage: number;
}

/** Who got how much of the roadshow, those with the least first. */
export function exposureBook(exposure: readonly Exposure[], stops: readonly Stop[]): ExposureBook {
  const medianCoverage = medianOf(exposure.map(({ coverage }) => coverage));
  const medianMinutes = medianOf(exposure.map(({ minutes }) => minutes));
  const rows = exposure.map((each): Exposed => {
    const own = stops.filter(({ appearances }) => appearances.some(({ number }) => number === each.number));
    const lacks = [
      ...(each.minutes < medianMinutes / 2 ? (['minutes'] as const) : []),
      ...(each.coverage < medianCoverage / 2 ? (['coverage'] as const) : []),
    ];
    return { ...each, stops: own, lacks };
  });
  rows.sort((one, other) => one.coverage - other.coverage || one.number - other.number);
  const mostCoverage = Math.max(1, ...exposure.map(({ coverage }) => coverage));
  return { rows, medianCoverage, mostCoverage };
}
