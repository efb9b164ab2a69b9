import type { Exposure, Roadshow, Stop } from '../../../api/types';

export type Lack = Exposure['tooLittle'][number] | 'coverage';

export interface Exposed extends Omit<Exposure, 'stops'> {
  /** The stops at which it was on stage. */
  readonly stops: readonly Stop[];
  /** Of what it has less than half of what stands in the middle. */
  readonly lacks: readonly Lack[];
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
  readonly medians: Roadshow['medians'] & { readonly coverage: number };
  readonly mostCoverage: number;
}

/**
 * Who got how much of the roadshow, those with the least first. The api says who has too few stops, minutes or links; pieces
 * without a link are counted here.
 */
export function exposureBook({
  exposure,
  stops,
  medians,
}: Pick<Roadshow, 'exposure' | 'stops' | 'medians'>): ExposureBook {
  const coverage = medianOf(exposure.map((each) => each.coverage));
  const rows = exposure.map((each): Exposed => {
    const own = stops.filter(({ appearances }) => appearances.some(({ number }) => number === each.number));
    const lacks: Lack[] = [...each.tooLittle, ...(each.coverage < coverage / 2 ? (['coverage'] as const) : [])];
    return { ...each, stops: own, lacks };
  });
  rows.sort((one, other) => one.coverage - other.coverage || one.number - other.number);
  const mostCoverage = Math.max(1, ...exposure.map((each) => each.coverage));
  return { rows, medians: { ...medians, coverage }, mostCoverage };
}
