import { makeList, makeRound, makeRulebook, outcomeOf, partOf, pointsEvidence } from '../../test/contest.js';
import { explainEntry } from './explain-entry.js';

const second = { id: 'second', title: { zh: '复赛', en: 'Second' } };

describe('a score of an earlier round', () => {
  const rulebook = makeRulebook({
    rounds: [
      makeRound({ lists: [makeList({ take: 2, onTie: 'expand' })] }),
      makeRound({ ...second, figures: [{ id: 'same', from: { facts: 'points' } }], score: { figure: 'final.points' } }),
    ],
  });
  const evidence = pointsEvidence(rulebook, [3, 5, 4]);

  it('ranks, and stands in the outcome', () => {
    const { ranking } = partOf(outcomeOf(rulebook, evidence), 'second');
    expect(ranking.map(({ entry, score }) => [entry, score])).toEqual([
      [2, '5'],
      [3, '4'],
    ]);
  });

  it('is explained', () => {
    expect(explainEntry(rulebook, evidence, 'second', 3)).toMatchObject({ standing: { place: 2, of: 2, score: '4' } });
  });
});
