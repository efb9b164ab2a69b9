import {
  makeEvidence,
  makeList,
  makeRound,
  makeRulebook,
  outcomeOf,
  partOf,
  pointsEvidence,
} from '../../test/contest.js';
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

describe('a round without parts', () => {
  const parted = makeRound({
    per: 'category',
    figures: [
      { id: 'points', from: { facts: 'points' } },
      { id: 'marks', from: { marks: 'judges' } },
    ],
  });
  const panel = {
    id: 'judges',
    title: { zh: '评委' },
    criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 1, step: 1 } }],
    judges: { atLeast: 1 },
  };
  const after = makeRound({
    ...second,
    field: 'all',
    figures: [
      { id: 'before', from: { figure: 'final.points' } },
      { id: 'marks', from: { figure: 'final.marks' }, steps: [{ method: 'count', over: 'judge' }] },
    ],
    score: { figure: 'before' },
  });

  it('has figures that are absent in the rounds after it', () => {
    const rulebook = makeRulebook({ attributes: { category: true }, panels: [panel], rounds: [parted, after] });
    const outcome = outcomeOf(rulebook, makeEvidence(rulebook));
    expect(outcome.rounds[0]).toEqual({ id: 'final', parts: [] });
    expect(partOf(outcome, 'second')).toEqual({ part: null, ranking: [], out: [], lists: [] });
  });
});
