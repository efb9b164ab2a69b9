import type { BallotForm } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';

/** Of two entries that stand on the same ballots: on how many, and on how many the first comes before the second. */
export interface MetPair {
  readonly entry: number;
  readonly opponent: number;
  readonly both: number;
  readonly before: number;
}

interface CountedBallots {
  /** On how many ballots an entry stands. */
  readonly named: ReadonlyMap<number, number>;
  readonly met: readonly MetPair[];
  /** All that could be voted for. */
  readonly field: readonly number[];
}

/**
 * How many ballots put an entry before an opponent, by entry, then opponent, without those that are 0: a ballot that names
 * only one of two puts it first.
 */
export function pairsOf({ named, met, field }: CountedBallots): [entry: number, opponent: number, count: number][] {
  const behind = new Map(met.map(({ entry, opponent, both, before }) => [`${entry} ${opponent}`, both - before]));
  const rows = [...field]
    .sort((a, b) => a - b)
    .flatMap((entry, _, all) =>
      all.flatMap((opponent): [number, number, number][] => {
        const count = (named.get(entry) ?? 0) - (behind.get(`${entry} ${opponent}`) ?? 0);
        return entry === opponent || count === 0 ? [] : [[entry, opponent, count]];
      }),
    );
  return rows;
}

/**
 * Of each grade how many are better: by their values, or, where not all have one, as the scale is written, the best first.
 */
export function gradeRanks({ scale }: Extract<BallotForm, { kind: 'grade' }>): number[] {
  const values = scale.map(({ value }) => (value === undefined ? null : exact(value)));
  return values.map((own, place) =>
    values.some((value) => value === null)
      ? place
      : values.filter((value) => own !== null && value !== null && value.compare(own) > 0).length,
  );
}
