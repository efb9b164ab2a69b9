import {
  makeEvidence,
  makeList,
  makeRound,
  makeRulebook,
  numbered,
  outcomeOf,
  partOf,
  pointsEvidence,
} from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
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

describe('a figure of an earlier round', () => {
  const panel = {
    id: 'judges',
    title: { zh: '评委' },
    criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 10, step: 1 } }],
    judges: { atLeast: 1 },
  };
  const sum = { method: 'sum', over: 'judge' };
  const first = makeRound({
    figures: [
      { id: 'marks', from: { marks: 'judges' } },
      { id: 'points', from: { figure: 'marks' }, steps: [{ method: 'mean', over: 'judge' }] },
    ],
    lists: [makeList({ take: 2, onTie: 'expand' })],
  });
  const again = (...steps: JsonObject[]) =>
    makeRound({
      ...second,
      figures: [{ id: 'again', from: { figure: 'final.marks' }, steps: [...steps, sum] }],
      score: { figure: 'again' },
    });
  const sheet = (judge: string, marks: number[][]) => ({ panel: 'judges', judge, marks });
  const sheets = [
    sheet('J1', [
      [1, 9],
      [2, 8],
    ]),
    sheet('J2', [[1, 7]]),
    sheet('J3', [[3, 1]]),
  ];

  it('has the keys that the entries of the part have a value at, and not those of others', () => {
    const rulebook = makeRulebook({ panels: [panel], rounds: [first, again({ method: 'fill', number: 5 })] });
    const outcome = outcomeOf(rulebook, makeEvidence(rulebook, { entries: numbered(3), sheets }));
    const { ranking } = partOf(outcome, 'second');
    expect(ranking.map(({ entry, score }) => `${entry}: ${score}`)).toEqual(['1: 16', '2: 13']);
  });
});
