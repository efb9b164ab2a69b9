import type { Reduction } from './reduction.js';

/** The mean of the values at these positions; of none it is absent. */
export const meanOf = (terms: readonly number[]): Reduction | undefined =>
  terms.length === 0 ? undefined : { kind: 'linear', terms, divisor: terms.length };

export const sumOf = (terms: readonly number[]): Reduction | undefined =>
  terms.length === 0 ? undefined : { kind: 'linear', terms };

/** The value at one position; absent where there is none. */
export const valueAt = (position: number | undefined): Reduction | undefined =>
  position === undefined ? undefined : { kind: 'linear', terms: [position] };
