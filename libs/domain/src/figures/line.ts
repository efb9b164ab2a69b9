import { compareExact, ZERO, type Exact } from '../exact/exact.js';
import type { AxisName } from '../terms/primitives.js';
import type { Axis } from './axis.js';
import { allTuples, compareTuples, tupleId, type Column, type KeyTuple } from './column.js';
import { ExactNumbers, SAFE, ScaledNumbers } from './numbers.js';

/** How the tuples of a column fall together when one axis is gone. */
export interface Bundles {
  readonly axis: Axis;
  readonly rest: readonly Axis[];
  readonly tuples: readonly KeyTuple[];
  /** For each tuple that is left: the tuples that fall together in it, in the order of the keys. */
  readonly members: readonly (readonly number[])[];
  /** The same as indices of the keys of the axis. */
  readonly keys: readonly (readonly number[])[];
}

/** `isComplete`: a tuple for every key declared or met of the axes that are left, though nothing falls together in it. */
export function bundle(column: Column, name: AxisName, isComplete = false): Bundles {
  const index = column.axisIndex(name);
  const axis = column.axes[index];
  if (axis === undefined) throw new Error(`no axis ${name}`);
  const found = new Map<string, { tuple: KeyTuple; members: number[]; keys: number[] }>();
  column.tuples.forEach((tuple, member) => {
    const left = tuple.filter((_, i) => i !== index);
    const id = tupleId(left);
    const group = found.get(id) ?? { tuple: left, members: [], keys: [] };
    group.members.push(member);
    group.keys.push(tuple[index] ?? 0);
    found.set(id, group);
  });
  const rest = column.axes.filter((_, i) => i !== index);
  for (const tuple of isComplete || rest.length === 0 ? allTuples(rest) : []) {
    const id = tupleId(tuple);
    if (!found.has(id)) found.set(id, { tuple, members: [], keys: [] });
  }
  const groups = [...found.values()].sort((a, b) => compareTuples(a.tuple, b.tuple));
  return {
    axis,
    rest,
    tuples: groups.map(({ tuple }) => tuple),
    members: groups.map(({ members }) => members),
    keys: groups.map(({ keys }) => keys),
  };
}

/** Up to so many values at the ends are found faster one by one than by sorting the whole line. */
const SEARCHED = 4;

/**
 * The values of one entry along one axis, by position in the order of the keys. Of equal values the one whose key stands
 * first counts as the lower (RULEBOOK.md, Steps that reduce an axis).
 */
export class Line {
  readonly #offset: number;
  #present: readonly number[] | undefined;

  constructor(
    readonly column: Column,
    readonly row: number,
    readonly members: readonly number[],
    /** For each position the index of its key on the axis. */
    readonly keys: readonly number[],
  ) {
    this.#offset = row * column.tuples.length;
  }

  index(position: number): number {
    return this.#offset + (this.members[position] ?? 0);
  }

  at(position: number): Exact | undefined {
    return this.column.numbers.at(this.index(position));
  }

  /** The value at a position that is present. */
  value(position: number): Exact {
    const value = this.at(position);
    if (value === undefined) throw new Error('no value at this position');
    return value;
  }

  /** The positions that hold a value. */
  get present(): readonly number[] {
    if (this.#present !== undefined) return this.#present;
    const present: number[] = [];
    for (let position = 0; position < this.members.length; position++) {
      if (this.column.numbers.has(this.index(position))) present.push(position);
    }
    return (this.#present = present);
  }

  /** The positions that hold a value, from the lowest value up. */
  ascending(): readonly number[] {
    const { numbers } = this.column;
    const size = this.members.length;
    if (numbers instanceof ScaledNumbers && numbers.bound * size < SAFE / 2)
      return this.#ascendingByCode(numbers, size);
    if (numbers instanceof ExactNumbers)
      return [...this.present].sort((a, b) => numbers.compare(this.index(a), this.index(b)) || a - b);
    const values = new Map(this.present.map((position) => [position, this.value(position)]));
    return [...this.present].sort((a, b) => compareExact(values.get(a) ?? ZERO, values.get(b) ?? ZERO) || a - b);
  }

  /** The positions that are left when so many of the lowest and of the highest values fall away. */
  trimmed({ low, high }: { readonly low: number; readonly high: number }): readonly number[] {
    const { present } = this;
    if (low + high >= present.length) return [];
    if (low + high > SEARCHED || !(this.column.numbers instanceof ScaledNumbers))
      return this.ascending().slice(low, present.length - high);
    const left = [...present];
    for (let i = 0; i < low; i++) left.splice(this.#indexOfLowest(left), 1);
    for (let i = 0; i < high; i++) left.splice(this.#indexOfHighest(left), 1);
    return left;
  }

  #indexOfLowest(positions: readonly number[]): number {
    const { numbers } = this.column;
    let lowest = 0;
    for (let i = 1; i < positions.length; i++) {
      if (numbers.compare(this.index(positions[i] ?? 0), this.index(positions[lowest] ?? 0)) < 0) lowest = i;
    }
    return lowest;
  }

  #indexOfHighest(positions: readonly number[]): number {
    const { numbers } = this.column;
    let highest = 0;
    for (let i = 1; i < positions.length; i++) {
      if (numbers.compare(this.index(positions[i] ?? 0), this.index(positions[highest] ?? 0)) >= 0) highest = i;
    }
    return highest;
  }

  /** Value and position in one whole number each: the typed array's own sort is several times faster than a comparator. */
  #ascendingByCode(numbers: ScaledNumbers, size: number): readonly number[] {
    const { present } = this;
    const codes = scratchOf(present.length);
    for (let i = 0; i < present.length; i++) {
      const position = present[i] ?? 0;
      codes[i] = (numbers.data[this.index(position)] ?? 0) * size + position;
    }
    codes.sort();
    const ascending = new Array<number>(codes.length);
    for (let i = 0; i < codes.length; i++) {
      const position = (codes[i] ?? 0) % size;
      ascending[i] = position < 0 ? position + size : position;
    }
    return ascending;
  }
}

let scratch = new Float64Array(256);

/** A buffer that every line sorts in: making one for each of a million lines costs more than the sorting. */
function scratchOf(length: number): Float64Array {
  if (length > scratch.length) scratch = new Float64Array(2 * length);
  return scratch.subarray(0, length);
}
