import type { Rulebook } from '../rulebook/schema.js';
import { shareOfVote } from './share-of-vote.js';

type Figures = Rulebook['rounds'][number]['figures'];

const votes = { id: 'votes', from: { votes: 'web' } };
const marks = { id: 'marks', from: { marks: 'jury' } };
const points = { id: 'points', from: { figure: 'votes' }, steps: [{ method: 'share-of-highest' }] };
const total = (...weighted: object[]) => ({ id: 'total', from: { weighted, missing: 'refuse' } });
const rulesOf = (figures: object[], score = 'total'): Pick<Rulebook, 'rounds'> => ({
  rounds: [
    { id: 'final', title: { zh: '终评' }, figures: figures as unknown as Figures, score: { figure: score }, lists: [] },
  ],
});

it.each([
  [{ figure: 'points', weight: 0.3 }, { figure: 'marks', weight: 0.7 }, '30%'],
  [{ figure: 'votes', weight: '1/3' }, { figure: 'marks', weight: '2/3' }, '1/3'],
  [{ figure: 'points', weight: 1 }, { figure: 'marks', weight: 1 }, undefined],
  [{ figure: 'points' }, { figure: 'marks', weight: 0 }, '100%'],
  [{ figure: 'points', weight: 0.5 }, { figure: 'votes', weight: 0.5 }, undefined],
])('of %j and %j the vote is %s', (one, other, share) => {
  expect(shareOfVote(rulesOf([votes, points, marks, total(one, other)]), 'web')).toBe(share);
});

it('looks through a score that only goes on with a sum', () => {
  const weighted = total({ figure: 'points', weight: 0.4 }, { figure: 'marks', weight: 0.6 });
  const score = { id: 'score', from: { figure: 'total' }, steps: [{ method: 'round', digits: 2 }] };
  expect(shareOfVote(rulesOf([votes, points, marks, weighted, score], 'score'), 'web')).toBe('40%');
});

it.each([
  ['the vote alone', [votes], 'votes', 'web'],
  [
    'votes that are added up with others',
    [
      { id: 'votes', from: { votes: ['web', 'sms'] } },
      marks,
      total({ figure: 'votes', weight: 0.3 }, { figure: 'marks', weight: 0.7 }),
    ],
    'total',
    'web',
  ],
  [
    'another vote',
    [votes, marks, total({ figure: 'votes', weight: 0.3 }, { figure: 'marks', weight: 0.7 })],
    'total',
    'paper',
  ],
])('states none of %s', (_, figures, score, channel) => {
  expect(shareOfVote(rulesOf(figures, score), channel)).toBeUndefined();
});
