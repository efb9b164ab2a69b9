import { makeRound, makeRulebook, outcomeOf, partOf, placesOf, pointsEvidence } from '../../test/contest.js';
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

  it('is tried to part a tie', () => {
    const rulebook = makeRulebook({ rounds: [makeRound({ ties: new Array(10_000).fill({ by: 'lot' }) })] });
    const outcome = outcomeOf(rulebook, pointsEvidence(rulebook, [5, 5]));
    expect(placesOf(partOf(outcome, 'final'))).toEqual(['1: 1', '2: 1']);
  });

  it('is weighed', () => {
    expect(keyWeights(new Array(MANY).fill(ONE)).largest).toBe(1);
  });
});
