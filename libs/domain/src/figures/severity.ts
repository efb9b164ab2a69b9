import { divideExact, exactInteger, exactRatio, sumExact, ZERO, type Exact } from '../exact/exact.js';

/** The marks of each judge by entry. */
type Marks = readonly (readonly (Exact | undefined)[])[];

/**
 * Least squares of mark = entry + severity. The severities of judges who are joined by common entries sum to 0; a judge
 * with fewer than `atLeast` marks has none (undefined). The entries are eliminated from the normal equations, so that
 * the system has one row a judge: Σ over the judge's marks of (severity − mean severity of the entry's judges) =
 * Σ of (mark − mean mark of the entry).
 */
export function fitSeverities(marks: Marks, atLeast: number): (Exact | undefined)[] {
  const judges = marks.flatMap((of, judge) =>
    of.filter((mark) => mark !== undefined).length >= atLeast ? [judge] : [],
  );
  const fitted = new Array<Exact | undefined>(marks.length).fill(undefined);
  for (const joined of joinedByEntries(marks, judges)) {
    solve(normalEquations(marks, joined)).forEach((severity, i) => {
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

interface Equations {
  readonly rows: Exact[][];
}

/** One row a judge and the right side behind it; the last row says that the severities sum to 0. */
function normalEquations(marks: Marks, judges: readonly number[]): Equations {
  const size = judges.length;
  const rows = Array.from({ length: size }, () => new Array<Exact>(size + 1).fill(ZERO));
  const entries = marks[0]?.length ?? 0;
  for (let entry = 0; entry < entries; entry++) {
    const here = judges.flatMap((judge, i) => {
      const mark = marks[judge]?.[entry];
      return mark === undefined ? [] : [{ i, mark }];
    });
    if (here.length === 0) continue;
    const part = exactRatio(1n, BigInt(here.length));
    const mean = sumExact(here.map(({ mark }) => mark)).mul(part);
    for (const { i, mark } of here) addMark(rows[i] ?? [], { i, size, part, right: mark.sub(mean), here });
  }
  rows[size - 1] = [...new Array<Exact>(size).fill(exactInteger(1)), ZERO];
  return { rows };
}

interface MarkTerms {
  readonly i: number;
  readonly size: number;
  readonly part: Exact;
  readonly right: Exact;
  readonly here: readonly { readonly i: number }[];
}

function addMark(row: Exact[], { i, size, part, right, here }: MarkTerms): void {
  row[i] = (row[i] ?? ZERO).add(1);
  for (const other of here) row[other.i] = (row[other.i] ?? ZERO).sub(part);
  row[size] = (row[size] ?? ZERO).add(right);
}

/** Gauss–Jordan; joined judges make the system regular. */
function solve({ rows }: Equations): Exact[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && (row[column] ?? ZERO).n !== 0n);
    const pivotRow = rows[pivot];
    if (pivotRow === undefined) throw new Error('the judges are not joined');
    rows[pivot] = rows[column] ?? [];
    const scaled = pivotRow.map((value) => divideExact(value, pivotRow[column] ?? ZERO));
    rows[column] = scaled;
    for (let i = 0; i < size; i++) {
      const factor = rows[i]?.[column] ?? ZERO;
      if (i === column || factor.n === 0n) continue;
      rows[i] = (rows[i] ?? []).map((value, k) => value.sub(factor.mul(scaled[k] ?? ZERO)));
    }
  }
  return rows.map((row) => row[size] ?? ZERO);
}
