import { listOf, makeList, makeRound, makeRulebook, outcomeOf, partOf, pointsEvidence } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';

const title = { zh: '轮', en: 'Round' };
const own = { id: 'own', from: { facts: 'points' } };

/** The first round's list is pending: 1 and 2 are tied, and nothing was decided. */
const first = makeRound({ ties: [{ by: 'decision' }], lists: [makeList({ onTie: 'wait' })] });
const later = (id: string, over: JsonObject) =>
  makeRound({ id, title, field: 'all', figures: [own], score: { figure: 'own' }, ...over });
const roundsOf = (...rounds: JsonObject[]) => {
  const rulebook = makeRulebook({ rounds: [first, ...rounds] });
  return outcomeOf(rulebook, pointsEvidence(rulebook, [7, 7, 5]));
};

describe('a figure that waits', () => {
  it('makes a figure of a later round wait that takes it from a round that was made', () => {
    const outcome = roundsOf(
      later('second', { field: 'final.top' }),
      later('third', { figures: [own, { id: 'second', from: { figure: 'second.own' } }] }),
      later('fourth', {
        figures: [own, { id: 'third', from: { figure: 'third.second' } }],
        lists: [makeList({ onTie: 'expand', from: { figure: 'third' } })],
      }),
    );
    expect(outcome.rounds[1]).toEqual({ id: 'second', waitsFor: 'final.top' });
    expect(partOf(outcome, 'third').ranking).toHaveLength(3);
    expect(listOf(partOf(outcome, 'fourth'), 'top')).toEqual({ id: 'top', entries: [], waitsFor: 'final.top' });
  });
});
