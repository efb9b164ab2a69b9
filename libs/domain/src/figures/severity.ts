import { bitLength, exactRatio, leastCommonMultiple, type Exact } from '../exact/exact.js';
import { spend, type Budget } from './budget.js';

/** The marks of each judge by entry. */
type Marks = readonly (readonly (Exact | undefined)[])[];

/**
 * The numbers of the elimination grow with each judge: it takes as long as so many comparisons, found by measuring, are
 * one for each judge to the power of five and each squared bit of the first numbers.
 */
const COMPARISONS = 1 / 120_000;

/**
 * Least squares of mark = entry + severity. The severities of judges who are joined by common entries sum to 0; a judge
 * with fewer than `atLeast` marks has none (undefined). The entries are eliminated from the normal equations, so that
 * the system has one row a judge: Σ over the judge's marks of (severity − mean severity of the entry's judges) =
 * Σ of (mark − mean mark of the entry).
 */
export function fitSeverities(marks: Marks, atLeast: number, budget: Budget): (Exact | undefined)[] {
  const judges = marks.flatMap((of, judge) =>
    of.filter((mark) => mark !== undefined).length >= atLeast ? [judge] : [],
  );
  const fitted = new Array<Exact | undefined>(marks.length).fill(undefined);
  for (const joined of joinedByEntries(marks, judges)) {
    const equations = normalEquations(joined.map((judge) => marks[judge] ?? []));
    const bits = bitLength(equations.matrix.flat().reduce((most, value) => (value > most ? value : most), 1n));
    spend(budget, 'comparison', joined.length ** 5 * bits ** 2 * COMPARISONS);
    solve(equations).forEach((severity, i) => {
      const judge = joined[i];
      if (judge !== undefined) fitted[judge] = severity;
    });
  }
  return fitted;
}

/** Judges fall together when a chain of common entries joins them. */
function joinedByEntries(marks: Marks, judges: readonly number[]): number[][] {
  const groups: number[][] = [];
  const left = new Set(judges);
  for (const first of judges) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const judge of group) {
      for (const other of [...left]) {
        if (!haveCommonEntry(marks[judge] ?? [], marks[other] ?? [])) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

const haveCommonEntry = (a: Marks[number], b: Marks[number]): boolean =>
  a.some((mark, entry) => mark !== undefined && b[entry] !== undefined);

/** Whole numbers: `matrix` × severities = `right` ÷ `scale`. */
interface Equations {
  readonly matrix: bigint[][];
  readonly right: bigint[];
  readonly scale: bigint;
}

function normalEquations(marks: Marks): Equations {
  const entries = Array.from({ length: marks[0]?.length ?? 0 }, (_, entry) =>
    marks.flatMap((of, judge) => {
      const mark = of[entry];
      return mark === undefined ? [] : [{ judge, mark }];
    }),
  );
  const times = leastCommonMultiple(entries.map((here) => BigInt(Math.max(1, here.length))));
  const scale = leastCommonMultiple(entries.flatMap((here) => here.map(({ mark }) => mark.d)));
  const matrix = marks.map(() => marks.map(() => 0n));
  const right = marks.map(() => 0n);
  for (const here of entries) {
    const part = times / BigInt(Math.max(1, here.length));
    const sum = here.reduce((total, { mark }) => total + wholeOf(mark, scale), 0n);
    for (const { judge, mark } of here) {
      const row = matrix[judge] ?? [];
      row[judge] = (row[judge] ?? 0n) + times;
      for (const other of here) row[other.judge] = (row[other.judge] ?? 0n) - part;
      right[judge] = (right[judge] ?? 0n) + wholeOf(mark, scale) * times - sum * part;
    }
  }
  return { matrix, right, scale };
}

const wholeOf = ({ s, n, d }: Exact, scale: bigint): bigint => s * n * (scale / d);

/**
 * The last severity is set to 0, which leaves a symmetric matrix with pivots above 0; Bareiss's elimination keeps it
 * whole, and what the mean is above 0 is taken off in the end.
 */
function solve({ matrix, right, scale }: Equations): Exact[] {
  const size = right.length - 1;
  const at = (i: number, j: number): bigint => matrix[i]?.[j] ?? 0n;
  let pivotBefore = 1n;
  for (let k = 0; k < size; k++) {
    const pivot = at(k, k);
    for (let i = k + 1; i < size; i++) {
      const [row, factor] = [matrix[i] ?? [], at(k, i)];
      for (let j = i; j < size; j++) row[j] = (pivot * at(i, j) - factor * at(k, j)) / pivotBefore;
      right[i] = (pivot * (right[i] ?? 0n) - factor * (right[k] ?? 0n)) / pivotBefore;
    }
    pivotBefore = pivot;
  }
  const determinant = pivotBefore;
  const solved = new Array<bigint>(size + 1).fill(0n);
  for (let i = size - 1; i >= 0; i--) {
    let rest = (right[i] ?? 0n) * determinant;
    for (let j = i + 1; j < size; j++) rest -= at(i, j) * (solved[j] ?? 0n);
    solved[i] = rest / at(i, i);
  }
  const judges = BigInt(solved.length);
  const total = solved.reduce((sum, value) => sum + value, 0n);
  return solved.map((value) => exactRatio(judges * value - total, judges * determinant * scale));
}
