import { exactInteger, sumExact, ZERO, type Exact } from '../exact/exact.js';
import type { AxisName, Order } from '../rulebook/primitives.js';
import { Column } from './column.js';
import { bundle, type Bundles } from './line.js';
import { ExactNumbers } from './numbers.js';
import type { Part } from './method.js';

/** How two entries compare: how many keys, or ballots, put the one before the other. */
export interface Duel {
  readonly before: Exact;
  readonly behind: Exact;
  /** Whether there was a common key, or a ballot that tells the two apart, at all. */
  readonly isMet: boolean;
}

/** The entries with values on this line, and how any two of them compare. */
export interface Duels {
  readonly rows: readonly number[];
  readonly duel: (row: number, other: number) => Duel;
}

/**
 * Compares every two entries of a part, for each tuple of the axes that are left: key by key over judges or groups;
 * over `opponent` the counts of `pairs` take the place of keys. Quadratic in the entries.
 */
export function duelling(column: Column, over: AxisName, { part, order }: { part: Part; order: Order | undefined }) {
  const bundles = bundle(column, over);
  const duelsOf = (tuple: number): Duels => {
    const members = bundles.members[tuple] ?? [];
    const rows = Array.from({ length: column.rows }, (_, row) => row).filter((row) =>
      members.some((member) => column.has(row, member)),
    );
    return {
      rows,
      duel: over === 'opponent' ? pairDuel(column, bundles, tuple, part) : keyDuel(column, members, order),
    };
  };
  return { bundles, duelsOf };
}

function keyDuel(column: Column, members: readonly number[], order: Order | undefined): Duels['duel'] {
  const width = column.tuples.length;
  const sign = order === 'lowest-first' ? -1 : 1;
  return (row, other) => {
    let [before, behind, met] = [0, 0, 0];
    for (const member of members) {
      const [own, their] = [row * width + member, other * width + member];
      if (!column.numbers.has(own) || !column.numbers.has(their)) continue;
      const difference = sign * column.numbers.compare(own, their);
      met++;
      if (difference > 0) before++;
      if (difference < 0) behind++;
    }
    return { before: exactInteger(before), behind: exactInteger(behind), isMet: met > 0 };
  };
}

function pairDuel(column: Column, bundles: Bundles, tuple: number, part: Part): Duels['duel'] {
  const memberOf = new Map<number, number>();
  (bundles.members[tuple] ?? []).forEach((member, i) => {
    const row = part.rowOf.get(Number(bundles.axis.keys[bundles.keys[tuple]?.[i] ?? 0]));
    if (row !== undefined) memberOf.set(row, member);
  });
  const counted = (row: number, other: number): Exact | undefined => {
    const member = memberOf.get(other);
    return member === undefined ? undefined : column.at(row, member);
  };
  return (row, other) => {
    const [before, behind] = [counted(row, other), counted(other, row)];
    if (before === undefined || behind === undefined) return { before: ZERO, behind: ZERO, isMet: false };
    return { before, behind, isMet: before.n > 0n || behind.n > 0n };
  };
}

/** How any two entries compare over all keys of a figure at once. */
export function duelsOn(column: Column, { part, order }: { part: Part; order: Order | undefined }): Duels['duel'] {
  if (column.axisIndex('opponent') < 0) return keyDuel(column, [...column.tuples.keys()], order);
  const bundles = bundle(column, 'opponent');
  const each = bundles.tuples.map((_, tuple) => pairDuel(column, bundles, tuple, part));
  return (row, other) => {
    const duels = each.map((duel) => duel(row, other));
    return {
      before: sumExact(duels.map(({ before }) => before)),
      behind: sumExact(duels.map(({ behind }) => behind)),
      isMet: duels.some(({ isMet }) => isMet),
    };
  };
}

/** A column of one value for each entry and tuple that is left; absent where the entry has no value on the line. */
export function scoreDuels(
  column: Column,
  { bundles, duelsOf }: ReturnType<typeof duelling>,
  score: (row: number, duels: Duels) => Exact,
): Column {
  const width = bundles.tuples.length;
  const data = new Array<Exact | undefined>(column.rows * width);
  for (let tuple = 0; tuple < width; tuple++) {
    const duels = duelsOf(tuple);
    for (const row of duels.rows) data[row * width + tuple] = score(row, duels);
  }
  return new Column(bundles.rest, bundles.tuples, column.rows, new ExactNumbers(data));
}
