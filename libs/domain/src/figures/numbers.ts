import { compareExact, exactInteger, exactRatio, isTooLong, type Exact } from '../exact/exact.js';

/** Below it doubles hold every whole number. */
export const SAFE = 2 ** 53;

/** The numbers of a column by index; a number that is not there is absent. */
export type Numbers = ScaledNumbers | ExactNumbers;

interface NumbersByIndex {
  has(index: number): boolean;
  at(index: number): Exact | undefined;
  /** Of two numbers that are there. */
  compare(a: number, b: number): number;
}

/**
 * Whole numbers over one denominator, NaN where absent: marks and votes, and what sums make of them. A million of them
 * cost eight megabytes and are summed as doubles, exactly, as long as `bound` (of their size) says so.
 */
export class ScaledNumbers implements NumbersByIndex {
  constructor(
    readonly data: Float64Array,
    readonly denominator: number,
    readonly bound: number,
  ) {}

  has(index: number): boolean {
    return !Number.isNaN(this.data[index] ?? NaN);
  }

  at(index: number): Exact | undefined {
    const value = this.data[index] ?? NaN;
    if (Number.isNaN(value)) return undefined;
    return this.denominator === 1 ? exactInteger(value) : exactRatio(BigInt(value), BigInt(this.denominator));
  }

  compare(a: number, b: number): number {
    return (this.data[a] ?? 0) - (this.data[b] ?? 0);
  }
}

/** Any exact numbers. */
export class ExactNumbers implements NumbersByIndex {
  constructor(readonly data: readonly (Exact | undefined)[]) {}

  get areTooLong(): boolean {
    return this.data.some((value) => value !== undefined && isTooLong(value));
  }

  has(index: number): boolean {
    return this.data[index] !== undefined;
  }

  at(index: number): Exact | undefined {
    return this.data[index];
  }

  compare(a: number, b: number): number {
    const [left, right] = [this.data[a], this.data[b]];
    if (left === undefined || right === undefined) throw new Error('an absent number has no order');
    return compareExact(left, right);
  }
}

/** The same numbers without those at some indices. */
export function without(numbers: Numbers, indices: Iterable<number>): Numbers {
  if (numbers instanceof ScaledNumbers) {
    const data = numbers.data.slice();
    for (const index of indices) data[index] = NaN;
    return new ScaledNumbers(data, numbers.denominator, numbers.bound);
  }
  const data = [...numbers.data];
  for (const index of indices) data[index] = undefined;
  return new ExactNumbers(data);
}

/** `numerators[i] ÷ denominators[i]`, whole numbers within the safe range; NaN is absent. */
export function numbersOfRatios(numerators: Float64Array, denominators: Float64Array): Numbers {
  const denominator = commonDenominator(denominators);
  const bound = denominator === undefined ? SAFE : largestSize(numerators, denominators, denominator);
  if (denominator === undefined || bound >= SAFE) {
    return new ExactNumbers(Array.from(numerators, (n, i) => ratioOf(n, denominators[i] ?? 1)));
  }
  const data = numerators.map((n, i) => n * (denominator / (denominators[i] ?? 1)));
  return new ScaledNumbers(data, denominator, bound);
}

const ratioOf = (n: number, d: number): Exact | undefined =>
  Number.isNaN(n) ? undefined : exactRatio(BigInt(n), BigInt(d));

function commonDenominator(denominators: Float64Array): number | undefined {
  let common = 1;
  for (const d of new Set(denominators)) {
    common = (common / greatestCommonDivisor(common, d)) * d;
    if (common >= SAFE) return undefined;
  }
  return common;
}

export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return Math.abs(a);
}

function largestSize(numerators: Float64Array, denominators: Float64Array, denominator: number): number {
  let largest = 0;
  for (let i = 0; i < numerators.length; i++) {
    const size = Math.abs(numerators[i] ?? 0) * (denominator / (denominators[i] ?? 1));
    if (size > largest) largest = size;
  }
  return largest;
}
