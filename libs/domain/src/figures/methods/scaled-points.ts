import * as z from 'zod/mini';
import { ONE, sumExact, ZERO, type Exact } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number, type JsonNumber } from '../../terms/primitives.js';
import type { EntriesList } from '../entries-list.js';

/** `points`: what the whole is worth, 1 by default. */
export const pointsParameter = { points: z.optional(number) };

export interface Scaled {
  readonly points?: JsonNumber | undefined;
}

export const pointsOf = ({ points }: Scaled): Exact => (points === undefined ? ONE : exact(points));

/** ` × 100`, or nothing. */
export const timesPoints = ({ points }: Scaled): string =>
  points === undefined || points === 1 ? '' : ` × ${showJsonNumber(points)}`;

/** What the whole is worth, in words. */
export const wholeOf = ({ points }: Scaled): string => showJsonNumber(points ?? 1);

/** Of no values 0. */
export const highestOf = (list: EntriesList): Exact => extreme(list, (a, b) => a > b);
export const lowestOf = (list: EntriesList): Exact => extreme(list, (a, b) => a < b);

function extreme(list: EntriesList, isBetter: (difference: number, zero: number) => boolean): Exact {
  const best = list.rows.reduce<number | undefined>(
    (row, other) => (row === undefined || isBetter(list.compare(other, row), 0) ? other : row),
    undefined,
  );
  return best === undefined ? ZERO : list.value(best);
}

/** All values added up. */
export function totalOf(list: EntriesList): Exact {
  const { rows, whole } = list;
  if (whole === undefined) return sumExact(rows.map((row) => list.value(row)));
  const sum = rows.reduce((total, row) => total + BigInt(whole.at(row)), 0n);
  return whole.factor.mul(sum).add(whole.offset.mul(rows.length));
}
