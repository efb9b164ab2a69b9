import { cutList } from './cut-list.js';
import { keyWeights } from '../figures/reduce.js';
import { ONE } from '../exact/exact.js';

/** More than one call may have arguments. */
const MANY = 200_000;

describe('what is many', () => {
  it.each(['expand', 'share'] as const)('is taken from one tie: %s', (onTie) => {
    const tied = Array.from({ length: MANY }, (_, i) => i + 1);
    expect(cutList([tied], { places: 1, caps: [], onTie }).taken).toHaveLength(MANY);
  });

  it('is weighed', () => {
    expect(keyWeights(new Array(MANY).fill(ONE)).largest).toBe(1);
  });
});
