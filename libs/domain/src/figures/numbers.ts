import { compareExact, exactInteger, exactRatio, isTooLong, ZERO, type Exact } from '../exact/exact.js';

/** Below it doubles hold every whole number. */
export const SAFE = 2 ** 53;

/** The numbers of a column by index; a number that is not there is absent. */
export type Numbers = ScaledNumbers | AffineNumbers | ExactNumbers;

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

/** What the whole numbers of one tuple of keys stand for: `factor` × each + `offset`. */
export interface Affine {
  readonly factor: Exact;
  readonly offset: Exact;
}

/**
 * Whole numbers, NaN where absent, that stand for others tuple by tuple: what shares, places, standard scores and
 * severities make of marks. Their fractions are as long as the factors, and only written out where one is asked for.
 */
export class AffineNumbers implements NumbersByIndex {
  constructor(
    readonly data: Float64Array,
    /** By tuple. */
    readonly affine: readonly Affine[],
    /** Of the whole numbers' size. */
    readonly bound: number,
  ) {}

  has(index: number): boolean {
    return !Number.isNaN(this.data[index] ?? NaN);
  }

  at(index: number): Exact | undefined {
    const value = this.data[index] ?? NaN;
    const { factor, offset } = this.affineAt(index);
    return Number.isNaN(value) ? undefined : factor.mul(exactInteger(value)).add(offset);
  }

  compare(a: number, b: number): number {
    const [of, other] = [this.affineAt(a), this.affineAt(b)];
    if (of === other)
      return Number(of.factor.n === 0n ? 0n : of.factor.s) * ((this.data[a] ?? 0) - (this.data[b] ?? 0));
    const [left, right] = [this.at(a), this.at(b)];
    if (left === undefined || right === undefined) throw new Error('an absent number has no order');
    return compareExact(left, right);
  }

  affineAt(index: number): Affine {
    const affine = this.affine[index % this.affine.length];
    if (affine === undefined) throw new Error('a number of no tuple');
    return affine;
  }

  get areTooLong(): boolean {
    return this.affine.some(({ factor, offset }) => isTooLong(factor) || isTooLong(offset));
  }
}

/** What the whole numbers of a tuple stand for. */
export const affineOf = (numbers: ScaledNumbers | AffineNumbers, tuple: number): Affine =>
  numbers instanceof AffineNumbers
    ? numbers.affineAt(tuple)
    : { factor: exactRatio(1n, BigInt(numbers.denominator)), offset: ZERO };

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

/** Whole numbers that stand for others, as plain ones over one denominator where doubles can hold them. */
export function numbersOfAffine(data: Float64Array, affine: readonly Affine[]): Numbers {
  let bound = 0;
  for (const value of data) if (Math.abs(value) > bound) bound = Math.abs(value);
  const common = commonWhole(affine.flatMap(({ factor, offset }) => [factor, offset]));
  const plain = affine.map(({ factor, offset }) => ({
    factor: common === undefined ? NaN : Number(factor.mul(common).valueOf()),
    offset: common === undefined ? NaN : Number(offset.mul(common).valueOf()),
  }));
  const largest = plain.reduce(
    (most, { factor, offset }) => Math.max(most, bound * Math.abs(factor) + Math.abs(offset)),
    0,
  );
  if (common === undefined || !(largest < SAFE)) return new AffineNumbers(data, affine, bound);
  const width = affine.length;
  const moved = data.map((value, i) => {
    const { factor = 1, offset = 0 } = plain[i % width] ?? {};
    return value * factor + offset;
  });
  return new ScaledNumbers(moved, common, largest);
}

/** What all of these have to be multiplied by to be whole numbers that doubles hold; undefined where it is too much. */
export function commonWhole(values: readonly Exact[]): number | undefined {
  let common = 1;
  for (const { d } of values) {
    if (d >= BigInt(SAFE)) return undefined;
    common = (common / greatestCommonDivisor(common, Number(d))) * Number(d);
    if (common >= SAFE) return undefined;
  }
  const isSafe = values.every(({ n, d }) => n * (BigInt(common) / d) < BigInt(SAFE));
  return isSafe ? common : undefined;
}

/** The same numbers without those at some indices. */
export function without(numbers: Numbers, indices: Iterable<number>): Numbers {
  if (!(numbers instanceof ExactNumbers)) {
    const data = numbers.data.slice();
    for (const index of indices) data[index] = NaN;
    return numbers instanceof ScaledNumbers
      ? new ScaledNumbers(data, numbers.denominator, numbers.bound)
      : new AffineNumbers(data, numbers.affine, numbers.bound);
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
