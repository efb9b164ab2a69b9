import { exactInteger, sumExact, ZERO, type Exact } from '../exact/exact.js';
import type { AxisName, Order } from '../terms/primitives.js';
import { spend, type Budget } from './budget.js';
import { Column } from './column.js';
import { levelsOf } from './levels.js';
import { bundle, type Bundles } from './line.js';
import type { Part } from './method.js';
import { ExactNumbers, SAFE, ScaledNumbers } from './numbers.js';

/** Above 0 where more keys, or ballots, put a row before another than behind it; undefined where nothing compares them. */
export type Compare = (row: number, other: number) => number | undefined;

/** The entries with values on a line, each compared with each. */
export interface Duels {
  readonly rows: readonly number[];
  /** By row, how many others it beats, and how many it draws with. */
  readonly standings: () => Standings;
  /** How many keys, or ballots, put the row before another, summed over all others. */
  readonly inFavour: (row: number) => Exact;
}

export interface Standings {
  readonly wins: Int32Array;
  readonly draws: Int32Array;
}

/** Every two of these rows are compared once: what one wins the other loses. `size`: how many rows there may be. */
export function standingsOf(rows: readonly number[], compare: Compare, size: number): Standings {
  const [wins, draws] = [new Int32Array(size), new Int32Array(size)];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    for (let k = i + 1; k < rows.length; k++) {
      const other = rows[k] ?? 0;
      const difference = compare(row, other);
      if (difference === undefined) continue;
      if (difference > 0) wins[row] = (wins[row] ?? 0) + 1;
      else if (difference < 0) wins[other] = (wins[other] ?? 0) + 1;
      else {
        draws[row] = (draws[row] ?? 0) + 1;
        draws[other] = (draws[other] ?? 0) + 1;
      }
    }
  }
  return { wins, draws };
}

interface Duelling {
  readonly part: Part;
  readonly budget: Budget;
  readonly order: Order | undefined;
}

/**
 * Compares every two entries of a part, for each tuple of the axes that are left: key by key over judges or groups;
 * over `opponent` the counts of `pairs` take the place of keys. Quadratic in the entries.
 */
export function duelling(column: Column, over: AxisName, { part, order, budget }: Duelling) {
  const bundles = bundle(column, over);
  const duelsOf = (tuple: number): Duels => {
    const members = bundles.members[tuple] ?? [];
    const rows = Array.from({ length: column.rows }, (_, row) => row).filter((row) =>
      members.some((member) => column.has(row, member)),
    );
    spend(budget, 'comparison', rows.length ** 2 * (over === 'opponent' ? 1 : members.length));
    return over === 'opponent'
      ? pairDuels(column, rows, { cells: cellsOf(column, bundles, { tuple, part }), order })
      : keyDuels(column, rows, { members, order });
  };
  return { bundles, duelsOf };
}

interface Keys {
  readonly members: readonly number[];
  readonly order: Order | undefined;
}

function keyDuels(column: Column, rows: readonly number[], { members, order }: Keys): Duels {
  const [levels, width] = [levelsOf(column, members, order), members.length];
  let favours: Float64Array | undefined;
  return {
    rows,
    standings: () => standingsOf(rows, compareLevels(levels, width), column.rows),
    inFavour(row) {
      favours ??= favoursOf(levels, rows, { width, size: column.rows });
      return exactInteger(favours[row] ?? 0);
    },
  };
}

/** How the keys at which both have a value compare. */
const compareLevels =
  (levels: Float64Array, width: number): Compare =>
  (row, other) => {
    let difference = 0;
    let met = 0;
    for (let i = 0; i < width; i++) {
      const own = levels[row * width + i] ?? NaN;
      const their = levels[other * width + i] ?? NaN;
      if (own > their) difference++;
      else if (own < their) difference--;
      else if (own !== their) continue;
      met++;
    }
    return met === 0 ? undefined : difference;
  };

/** By row, at how many keys how many others are lower: found by sorting each key, not by comparing all with all. */
function favoursOf(
  levels: Float64Array,
  rows: readonly number[],
  { width, size }: { readonly width: number; readonly size: number },
): Float64Array {
  const favours = new Float64Array(size);
  for (let key = 0; key < width; key++) {
    const levelAt = (row: number) => levels[row * width + key] ?? NaN;
    const sorted = rows.filter((row) => !Number.isNaN(levelAt(row))).sort((a, b) => levelAt(a) - levelAt(b));
    let lower = 0;
    sorted.forEach((row, i) => {
      const before = sorted[i - 1];
      if (before !== undefined && levelAt(before) < levelAt(row)) lower = i;
      favours[row] = (favours[row] ?? 0) + lower;
    });
  }
  return favours;
}

/** Where the counts of entries against opponents stand. */
interface Cells {
  /** The cell of a row against an opponent; −1 where there is none. */
  readonly at: (row: number, opponent: number) => number;
}

function cellsOf(column: Column, bundles: Bundles, { tuple, part }: { tuple: number; part: Part }): Cells {
  const memberOf = new Int32Array(column.rows).fill(-1);
  (bundles.members[tuple] ?? []).forEach((member, i) => {
    const row = part.rowOf(Number(bundles.axis.keys[bundles.keys[tuple]?.[i] ?? 0]));
    if (row !== undefined) memberOf[row] = member;
  });
  const [{ numbers }, width] = [column, column.tuples.length];
  return {
    at(row, opponent) {
      const member = memberOf[opponent] ?? -1;
      const cell = row * width + member;
      return member >= 0 && numbers.has(cell) ? cell : -1;
    },
  };
}

/** The lower count is the better one where the order says so. */
const signOf = (order: Order | undefined): number => (order === 'lowest-first' ? -1 : 1);

function pairDuels(
  { numbers, rows: size }: Column,
  rows: readonly number[],
  { cells, order }: { cells: Cells; order: Order | undefined },
): Duels {
  const sign = signOf(order);
  const compare: Compare = (row, other) => {
    const [own, their] = [cells.at(row, other), cells.at(other, row)];
    return own < 0 || their < 0 ? undefined : sign * numbers.compare(own, their);
  };
  return {
    rows,
    standings: () => standingsOf(rows, compare, size),
    inFavour(row) {
      const counts = rows.flatMap((other) => {
        const [own, their] = [cells.at(row, other), cells.at(other, row)];
        return other === row || own < 0 || their < 0 ? [] : (numbers.at(sign > 0 ? own : their) ?? ZERO);
      });
      return sumExact(counts);
    },
  };
}

/** How any two entries compare over all keys of a figure at once. */
export function compareAll(column: Column, { part, order }: Omit<Duelling, 'budget'>): Compare {
  if (column.axisIndex('opponent') < 0) {
    const members = [...column.tuples.keys()];
    return compareLevels(levelsOf(column, members, order), members.length);
  }
  const bundles = bundle(column, 'opponent');
  const all = bundles.tuples.map((_, tuple) => cellsOf(column, bundles, { tuple, part }));
  const [{ numbers }, sign] = [column, signOf(order)];
  const isSafe = numbers instanceof ScaledNumbers && numbers.bound * all.length < SAFE;
  return (row, other) => {
    const met = all.flatMap((cells) => {
      const [own, their] = [cells.at(row, other), cells.at(other, row)];
      return own < 0 || their < 0 ? [] : [{ own, their }];
    });
    if (isSafe) return sign * met.reduce((sum, { own, their }) => sum + numbers.compare(own, their), 0);
    const sumOf = (side: 'own' | 'their') => sumExact(met.map((cell) => numbers.at(cell[side]) ?? ZERO));
    return sign * sumOf('own').compare(sumOf('their'));
  };
}

/** A column of one value for each entry and tuple that is left; absent where the entry has no value on the line. */
export function scoreDuels(
  column: Column,
  { rest, tuples }: Bundles,
  scoreAt: (tuple: number) => { readonly rows: readonly number[]; readonly score: (row: number) => Exact },
): Column {
  const data = new Array<Exact | undefined>(column.rows * tuples.length).fill(undefined);
  tuples.forEach((_, tuple) => {
    const { rows, score } = scoreAt(tuple);
    for (const row of rows) data[row * tuples.length + tuple] = score(row);
  });
  return new Column(rest, tuples, column.rows, new ExactNumbers(data));
}
