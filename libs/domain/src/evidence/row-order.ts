import { SAFE } from '../figures/numbers.js';

/**
 * The places of rows in the order of their keys (whole numbers from 0), those of equal keys in the order of their places;
 * undefined where the keys rise already, so that nothing needs to move and nothing is there twice.
 */
export function orderOfRows(keys: Float64Array): Uint32Array | undefined {
  return isRising(keys) ? undefined : sortedPlaces(keys);
}

function isRising(keys: Float64Array): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] ?? 0) >= (keys[i] ?? 0)) return false;
  return true;
}

/** Key and place in one number each, where doubles hold it: the typed array's own sort is several times faster. */
function sortedPlaces(keys: Float64Array): Uint32Array {
  const size = keys.length;
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  if ((largest + 1) * size >= SAFE) {
    const key = (place: number) => keys[place] ?? 0;
    return Uint32Array.from(keys.keys()).sort((a, b) => key(a) - key(b) || a - b);
  }
  const codes = keys.map((key, place) => key * size + place).sort();
  return Uint32Array.from(codes, (code) => code % size);
}

/** One whole number from 0 for each row; all are below `count`. */
export interface Codes {
  readonly of: ArrayLike<number>;
  readonly count: number;
}

/** Codes that are ordered by those of the first, then of the next, … */
export const joinCodes = (all: readonly Codes[], rows: number): Float64Array =>
  Float64Array.from(all.reduce(joinTwo, { of: new Float64Array(rows), count: 1 }).of);

function joinTwo(first: Codes, next: Codes): Codes {
  const { of, count } = first.count * next.count < SAFE ? first : ranked(first);
  return {
    of: Float64Array.from(of, (code, i) => code * next.count + (next.of[i] ?? 0)),
    count: count * next.count,
  };
}

/** In the same order, but no larger than there are rows. */
function ranked({ of }: Codes): Codes {
  const sorted = [...new Set(Float64Array.from(of).sort())];
  const ranks = new Map(sorted.map((code, rank) => [code, rank]));
  return { of: Float64Array.from(of, (code) => ranks.get(code) ?? 0), count: sorted.length };
}

/** For each row but the first in this order, with the one before it. */
export function eachNeighbour(
  order: Uint32Array | undefined,
  length: number,
  visit: (before: number, place: number) => void,
): void {
  for (let i = 1; i < length; i++) visit(order?.[i - 1] ?? i - 1, order?.[i] ?? i);
}

/** The same rows in another order; each is `width` numbers long. */
export function inRowOrder<T extends Float64Array | Int32Array>(rows: T, order: Uint32Array | undefined, width = 1): T {
  if (order === undefined) return rows;
  const moved = rows.slice() as T;
  order.forEach((place, i) => {
    for (let k = 0; k < width; k++) moved[i * width + k] = rows[place * width + k] ?? 0;
  });
  return moved;
}
