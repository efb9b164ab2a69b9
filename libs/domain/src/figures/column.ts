import type { Exact } from '../exact/exact.js';
import type { AxisName } from '../terms/primitives.js';
import type { Axis } from './axis.js';
import { spend, spendLength, type Budget } from './budget.js';
import { ExactNumbers, type Numbers } from './numbers.js';

/** One key of each axis, as indices into the axes' keys. */
export type KeyTuple = readonly number[];

/**
 * A figure of one part: for each row (an entry of the part) and each tuple of keys a number or nothing. Only tuples that
 * are declared or met stand here, in the order of their keys; a figure without axes has the one empty tuple.
 */
export class Column {
  constructor(
    readonly axes: readonly Axis[],
    readonly tuples: readonly KeyTuple[],
    readonly rows: number,
    readonly numbers: Numbers,
  ) {}

  has(row: number, tuple: number): boolean {
    return this.numbers.has(row * this.tuples.length + tuple);
  }

  at(row: number, tuple: number): Exact | undefined {
    return this.numbers.at(row * this.tuples.length + tuple);
  }

  /** The value of a figure without axes. */
  value(row: number): Exact | undefined {
    return this.numbers.at(row);
  }

  axisIndex(name: AxisName): number {
    return this.axes.findIndex((axis) => axis.name === name);
  }
}

export const NO_AXES: readonly KeyTuple[] = [[]];

/** A column of exact numbers, `value(row, tuple)`. */
export function exactColumn(
  { axes, tuples, rows }: Pick<Column, 'axes' | 'tuples' | 'rows'>,
  budget: Budget,
  value: (row: number, tuple: number) => Exact | undefined,
): Column {
  spend(budget, 'exact', rows * tuples.length);
  const data: (Exact | undefined)[] = [];
  for (let row = 0; row < rows; row++) {
    for (let tuple = 0; tuple < tuples.length; tuple++) {
      const made = value(row, tuple);
      if (made !== undefined) spendLength(budget, made);
      data.push(made);
    }
  }
  return new Column(axes, tuples, rows, new ExactNumbers(data));
}

export const plainColumn = (values: readonly (Exact | undefined)[]): Column =>
  new Column([], NO_AXES, values.length, new ExactNumbers(values));

/** Every tuple of the axes' keys, in order. */
export function allTuples(axes: readonly Axis[]): KeyTuple[] {
  return axes.reduce<KeyTuple[]>(
    (tuples, axis) => tuples.flatMap((tuple) => axis.keys.map((_, key) => [...tuple, key])),
    [[]],
  );
}

export function compareTuples(a: KeyTuple, b: KeyTuple): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A tuple as a map key. */
export const tupleId = (tuple: KeyTuple): string => tuple.join('/');

/** For each tuple of `outer` the index of the tuple of `inner` that it lies on, −1 where there is none; inner's axes are all outer's. */
export function project(outer: Column, inner: Column): number[] {
  const keyMaps = inner.axes.map((axis) => {
    const index = outer.axisIndex(axis.name);
    const position = new Map(axis.keys.map((key, i) => [key, i]));
    const keys = outer.axes[index]?.keys ?? [];
    return { index, keys: keys.map((key) => position.get(key) ?? -1) };
  });
  const found = new Map(inner.tuples.map((tuple, i) => [tupleId(tuple), i]));
  return outer.tuples.map((tuple) => {
    const within = keyMaps.map(({ index, keys }) => keys[tuple[index] ?? -1] ?? -1);
    return found.get(tupleId(within)) ?? -1;
  });
}
