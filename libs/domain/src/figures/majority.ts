import { exactInteger, sumExact, ZERO, type Exact } from '../exact/exact.js';
import type { AxisName, Order } from '../terms/primitives.js';
import { say } from '../terms/words.js';
import { Column } from './column.js';
import { bundle, type Bundles } from './line.js';
import type { Part } from './method.js';
import { ExactNumbers, SAFE, ScaledNumbers } from './numbers.js';
import { checkExact, TooLarge } from './too-large.js';

/** The entries with values on a line, and how any two of them compare. */
export interface Duels {
  readonly rows: readonly number[];
  /** Above 0 where more keys, or ballots, put the row before the other than behind it; undefined where nothing compares them. */
  readonly compare: (row: number, other: number) => number | undefined;
  /** How many keys, or ballots, put the row before another, summed over all others. */
  readonly inFavour: (row: number) => Exact;
}

/** So many values that are compared take about a minute. */
const MOST_COMPARISONS = 1e10;

/** Stops where every entry is compared with every other, key by key, and there are too many of both. */
export function checkDuels(entries: number, keys: number): void {
  if (entries * entries * keys <= MOST_COMPARISONS) return;
  throw new TooLarge(
    say(
      `${entries} 个项目两两相比，各有 ${keys} 个值，次数太多，无法计算：请先用一轮缩小参加范围`,
      `${entries} entries cannot each be compared with every other at ${keys} values: let a round before this one choose fewer`,
    ),
  );
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
    return over === 'opponent'
      ? pairDuels(column, rows, { cells: cellsOf(column, bundles, tuple, part), order })
      : keyDuels(column, rows, { members, order });
  };
  return { bundles, duelsOf };
}

interface Keys {
  readonly members: readonly number[];
  readonly order: Order | undefined;
}

function keyDuels(column: Column, rows: readonly number[], { members, order }: Keys): Duels {
  checkDuels(rows.length, members.length);
  const [levels, width] = [levelsOf(column, members, order), members.length];
  const inFavour = (row: number): Exact => {
    let before = 0;
    for (const other of rows) {
      for (let i = 0; i < width; i++)
        if ((levels[row * width + i] ?? NaN) > (levels[other * width + i] ?? NaN)) before++;
    }
    return exactInteger(before);
  };
  return { rows, compare: compareLevels(levels, width), inFavour };
}

/** How the keys at which both have a value compare. */
const compareLevels =
  (levels: Float64Array, width: number) =>
  (row: number, other: number): number | undefined => {
    let [difference, met] = [0, 0];
    for (let i = 0; i < width; i++) {
      const [own, their] = [levels[row * width + i] ?? NaN, levels[other * width + i] ?? NaN];
      if (own > their) difference++;
      else if (own < their) difference--;
      else if (own !== their) continue;
      met++;
    }
    return met === 0 ? undefined : difference;
  };

/** A double for each row and key that compares as the value does, the higher the better; NaN where there is none. */
function levelsOf(column: Column, members: readonly number[], order: Order | undefined): Float64Array {
  const { numbers, rows } = column;
  const [width, sign] = [members.length, order === 'lowest-first' ? -1 : 1];
  const levels = new Float64Array(rows * width).fill(NaN);
  members.forEach((member, i) => {
    const index = (row: number) => row * column.tuples.length + member;
    const put = (row: number, level: number) => (levels[row * width + i] = sign * level);
    const present = Array.from({ length: rows }, (_, row) => row).filter((row) => numbers.has(index(row)));
    if (numbers instanceof ScaledNumbers) for (const row of present) put(row, numbers.data[index(row)] ?? NaN);
    else {
      let level = 0;
      present.sort((a, b) => numbers.compare(index(a), index(b)));
      present.forEach((row, k) => {
        const before = present[k - 1];
        if (before !== undefined && numbers.compare(index(before), index(row)) < 0) level++;
        put(row, level);
      });
    }
  });
  return levels;
}

/** Where the count of an entry against an opponent stands; undefined where there is none. */
type Cells = (row: number, opponent: number) => number | undefined;

function cellsOf(column: Column, bundles: Bundles, tuple: number, part: Part): Cells {
  const memberOf = new Map<number, number>();
  (bundles.members[tuple] ?? []).forEach((member, i) => {
    const row = part.rowOf(Number(bundles.axis.keys[bundles.keys[tuple]?.[i] ?? 0]));
    if (row !== undefined) memberOf.set(row, member);
  });
  return (row, opponent) => {
    const member = memberOf.get(opponent);
    const cell = row * column.tuples.length + (member ?? 0);
    return member !== undefined && column.numbers.has(cell) ? cell : undefined;
  };
}

/** The counts of two entries against one another, as if lower ones were better where the order says so. */
function metIn(cells: Cells, order: Order | undefined) {
  return (row: number, other: number) => {
    const [own, their] = [cells(row, other), cells(other, row)];
    if (own === undefined || their === undefined) return undefined;
    return order === 'lowest-first' ? { own: their, their: own } : { own, their };
  };
}

function pairDuels(
  { numbers }: Column,
  rows: readonly number[],
  { cells, order }: { cells: Cells; order: Order | undefined },
): Duels {
  const met = metIn(cells, order);
  return {
    rows,
    compare(row, other) {
      const cell = met(row, other);
      if (cell === undefined) return undefined;
      return numbers.compare(cell.own, cell.their);
    },
    inFavour(row) {
      const all = rows.flatMap((other) => (other === row ? [] : (met(row, other) ?? [])));
      return sumExact(all.map(({ own }) => numbers.at(own) ?? ZERO));
    },
  };
}

/** How any two entries compare over all keys of a figure at once. */
export function compareAll(
  column: Column,
  { part, order }: { part: Part; order: Order | undefined },
): Duels['compare'] {
  if (column.axisIndex('opponent') < 0) {
    const members = [...column.tuples.keys()];
    return compareLevels(levelsOf(column, members, order), members.length);
  }
  const bundles = bundle(column, 'opponent');
  const pairsOf = bundles.tuples.map((_, tuple) => metIn(cellsOf(column, bundles, tuple, part), order));
  const { numbers } = column;
  const isSafe = numbers instanceof ScaledNumbers && numbers.bound * pairsOf.length < SAFE;
  return (row, other) => {
    const met = pairsOf.flatMap((pair) => pair(row, other) ?? []);
    if (isSafe) return met.reduce((sum, { own, their }) => sum + numbers.compare(own, their), 0);
    const sumOf = (side: 'own' | 'their') => sumExact(met.map((cell) => numbers.at(cell[side]) ?? ZERO));
    return sumOf('own').compare(sumOf('their'));
  };
}

/** A column of one value for each entry and tuple that is left; absent where the entry has no value on the line. */
export function scoreDuels(
  column: Column,
  { bundles, duelsOf }: ReturnType<typeof duelling>,
  score: (row: number, duels: Duels) => Exact,
): Column {
  const width = bundles.tuples.length;
  checkExact(column.rows, width);
  const data = new Array<Exact | undefined>(column.rows * width);
  for (let tuple = 0; tuple < width; tuple++) {
    const duels = duelsOf(tuple);
    for (const row of duels.rows) data[row * width + tuple] = score(row, duels);
  }
  return new Column(bundles.rest, bundles.tuples, column.rows, new ExactNumbers(data));
}
