import { divideExact, exactInteger, sumExact, ZERO, type Exact } from '../exact/exact.js';
import type { Line } from './line.js';
import { greatestCommonDivisor, SAFE } from './numbers.js';

/** What one line becomes. `terms` and `of` are positions of the line that hold values. */
export type Reduction =
  | {
      readonly kind: 'linear';
      readonly terms: readonly number[];
      /** By the index of the key; 1 each where there are none. */
      readonly weights?: KeyWeights | undefined;
      /** A whole number from 1, or the sum of the terms' weights; 1 where there is none. */
      readonly divisor?: number | 'weights' | undefined;
    }
  | { readonly kind: 'share'; readonly terms: readonly number[]; readonly of: readonly number[] }
  | { readonly kind: 'count'; readonly count: number; readonly terms: readonly number[] };

/** Weights of the keys of an axis; `whole ÷ denominator` where doubles can hold them. */
export interface KeyWeights {
  readonly exact: readonly (Exact | undefined)[];
  readonly whole: readonly number[] | undefined;
  readonly largest: number;
  readonly denominator: number;
}

export function keyWeights(exact: readonly (Exact | undefined)[]): KeyWeights {
  const exactOnly = { exact, whole: undefined, largest: 0, denominator: 1 };
  let denominator = 1;
  for (const weight of exact) {
    const d = Number(weight?.d ?? 1n);
    if (d >= SAFE) return exactOnly;
    denominator = (denominator / greatestCommonDivisor(denominator, d)) * d;
    if (denominator >= SAFE) return exactOnly;
  }
  const whole = exact.map(
    (weight) => Number(weight?.s ?? 1n) * Number(weight?.n ?? 0n) * (denominator / Number(weight?.d ?? 1n)),
  );
  const largest = whole.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
  return largest < SAFE ? { exact, whole, largest, denominator } : exactOnly;
}

/** The result of one line, in exact numbers. */
export function evaluateExact(line: Line, reduction: Reduction | undefined): Exact | undefined {
  switch (reduction?.kind) {
    case undefined:
      return undefined;
    case 'count':
      return exactInteger(reduction.count);
    case 'share':
      return divideExact(sumOf(line, reduction.terms), sumOf(line, reduction.of));
    case 'linear': {
      const { terms, weights, divisor } = reduction;
      const weightAt = (position: number) => weights?.exact[line.keys[position] ?? 0] ?? ZERO;
      if (weights === undefined) return divideExact(sumOf(line, terms), exactInteger(Number(divisor ?? 1)));
      const sum = sumExact(terms.map((position) => weightAt(position).mul(line.value(position))));
      return divideExact(sum, divisor === 'weights' ? sumExact(terms.map(weightAt)) : exactInteger(divisor ?? 1));
    }
  }
}

const sumOf = (line: Line, terms: readonly number[]): Exact => sumExact(terms.map((position) => line.value(position)));
