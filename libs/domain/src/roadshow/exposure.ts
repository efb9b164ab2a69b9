/** How much was seen of an entry over all stops. */
export interface Exposure {
  readonly stops: number;
  readonly minutes: number;
  readonly links: number;
}

export type ExposureMeasure = keyof Exposure;
export const exposureMeasures = ['stops', 'minutes', 'links'] as const satisfies readonly ExposureMeasure[];

/** The middle of them, or between the two in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

/** The medians of all entries, by which one of them is told to have been seen too little. */
export const mediansOf = (all: readonly Exposure[]): Exposure => ({
  stops: medianOf(all.map(({ stops }) => stops)),
  minutes: medianOf(all.map(({ minutes }) => minutes)),
  links: medianOf(all.map(({ links }) => links)),
});

/** What an entry has less of than half the median. */
export const tooLittleOf = (exposure: Exposure, medians: Exposure): ExposureMeasure[] =>
  exposureMeasures.filter((measure) => exposure[measure] < medians[measure] / 2);
