import { exactInteger, ONE, sumExact, type Exact } from '../exact/exact.js';
import { showWhole } from './number-words.js';

const WHOLES = [ONE, exactInteger(100)];

/**
 * What weights that look like shares of a whole sum to, where that is neither 1 nor 100: allowed, and told. Weights of
 * 1 alone, and those that take something off, are no shares.
 */
export function oddSum(weights: readonly Exact[]): string | undefined {
  if (weights.length < 2 || weights.every((weight) => weight.equals(ONE)) || weights.some(({ s }) => s < 0n))
    return undefined;
  const sum = sumExact(weights);
  return WHOLES.some((whole) => whole.equals(sum)) ? undefined : showWhole(sum);
}
