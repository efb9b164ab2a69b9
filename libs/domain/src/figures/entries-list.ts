import type { Exact } from '../exact/exact.js';
import type { Column } from './column.js';
import { valuesBeside } from './figure-reference.js';
import type { StepRun } from './method.js';
import { affineOf, ExactNumbers, type Affine } from './numbers.js';
import { groupTied } from './places.js';

/** Values that are whole numbers, each standing for `factor` × it + `offset`. */
export interface WholeValues extends Affine {
  /** NaN where a row has no value. */
  readonly at: (row: number) => number;
}

/** The values of all entries of a part at one tuple of keys. */
export class EntriesList {
  readonly #width: number;
  #rows: readonly number[] | undefined;
  #ascending: readonly (readonly number[])[] | undefined;

  constructor(
    readonly column: Column,
    readonly tuple: number,
    readonly run: StepRun,
  ) {
    this.#width = column.tuples.length;
  }

  /** The rows that have a value. */
  get rows(): readonly number[] {
    if (this.#rows !== undefined) return this.#rows;
    const rows: number[] = [];
    for (let row = 0; row < this.column.rows; row++) if (this.column.has(row, this.tuple)) rows.push(row);
    return (this.#rows = rows);
  }

  /** Of a row that has one. */
  value(row: number): Exact {
    const value = this.column.at(row, this.tuple);
    if (value === undefined) throw new Error('no value at this row');
    return value;
  }

  /** Of two rows that have values. */
  compare(a: number, b: number): number {
    return this.column.numbers.compare(a * this.#width + this.tuple, b * this.#width + this.tuple);
  }

  /** The rows from the lowest value up, those of equal values together. */
  get ascending(): readonly (readonly number[])[] {
    return (this.#ascending ??= groupTied(this.rows, (a, b) => this.compare(a, b)));
  }

  /** undefined where the values are fractions of all kinds. */
  get whole(): WholeValues | undefined {
    const { numbers } = this.column;
    if (numbers instanceof ExactNumbers) return undefined;
    const at = (row: number) => numbers.data[row * this.#width + this.tuple] ?? NaN;
    return { at, ...affineOf(numbers, this.tuple) };
  }

  /** Of another figure, beside each value. */
  beside(figure: string): (row: number) => Exact | undefined {
    const values = valuesBeside(this.column, figure, this.run);
    return (row) => values(row, this.tuple);
  }
}
