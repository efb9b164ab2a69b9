import { joinCodes } from '../evidence/row-order.js';
import type { KeyTuple } from '../figures/column.js';

/** The tuples of keys that stand in some rows, in their order, and for each row the index of its own. */
export interface MetTuples {
  readonly tuples: readonly KeyTuple[];
  readonly tupleAt: Int32Array;
}

/** `keys`: for each axis the place of each row’s key among `counts` keys. */
export function metTuples(keys: readonly Int32Array[], counts: readonly number[], rows: number): MetTuples {
  const codes = joinCodes(
    keys.map((of, axis) => ({ of, count: counts[axis] ?? 0 })),
    rows,
  );
  const firstAt = new Map<number, number>();
  codes.forEach((code, row) => {
    if (!firstAt.has(code)) firstAt.set(code, row);
  });
  const sorted = [...firstAt.keys()].sort((a, b) => a - b);
  const indexOf = new Map(sorted.map((code, index) => [code, index]));
  return {
    tuples: sorted.map((code) => keys.map((of) => of[firstAt.get(code) ?? 0] ?? -1)),
    tupleAt: Int32Array.from(codes, (code) => indexOf.get(code) ?? 0),
  };
}
