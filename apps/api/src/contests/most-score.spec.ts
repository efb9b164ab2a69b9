import { printExact, readRulebook } from '@laurel/domain';
import { aRulebook } from '../../test/factories/rules.js';
import { mostOf } from './most-score.js';

const criterion = (id: string, to: number) => ({ id, title: { zh: id }, weight: 0.5, scale: { from: 0, to, step: 1 } });
const panel = (id: string, tops: readonly number[]) => ({
  id,
  title: { zh: id },
  criteria: tops.map((to, index) => criterion(`${id}-${index}`, to)),
  judges: { atLeast: 1 },
});
const marks = (id: string, steps: readonly object[] = [{ method: 'mean', over: 'judge' }]) => ({
  id,
  from: { marks: id },
  steps: [...steps, { method: 'weighted-mean', over: 'criterion' }],
});
const share = { method: 'share-of-highest', points: 100 };

/** The most of the last of these figures. */
function mostOfLast(figures: readonly { id: string }[]): string | null {
  const id = figures.at(-1)!.id;
  const [round] = aRulebook().rounds as readonly object[];
  const rounds = [{ ...round, figures, score: { figure: id }, ties: [{ by: 'decision' }] }];
  const facts = [{ id: 'facts', title: { zh: '事实' }, kind: 'number' }];
  const panels = [panel('even', [100, 100]), panel('uneven', [100, 50])];
  const rules = readRulebook(aRulebook({ panels, facts, rounds }));
  if ('refused' in rules) throw new Error(JSON.stringify(rules.refused));
  const most = mostOf(rules, 'final', id);
  return most === null ? null : printExact(most);
}

const votes = { id: 'votes', from: { votes: 'web' } };
const shared = { id: 'shared', from: { figure: 'votes' }, steps: [share] };
const total = (weights: readonly number[], missing = 'refuse') => ({
  id: 'total',
  from: { weighted: ['shared', 'even'].map((figure, index) => ({ figure, weight: weights[index] })), missing },
  steps: [{ method: 'round', digits: 2 }],
});

it.each<[string, readonly { id: string }[], string | null]>([
  ['a scale', [marks('even')], '100'],
  ['a trimmed scale', [marks('even', [{ method: 'trimmed-mean', over: 'judge', high: 1, low: 1 }])], '100'],
  ['two scales', [marks('uneven')], null],
  ['votes', [votes], null],
  ['a share of the most votes', [votes, shared], '100'],
  ['a share of what may be below 0', [{ id: 'x', from: { facts: 'facts' }, steps: [share] } as { id: string }], null],
  [
    'where one lies between',
    [{ id: 'x', from: { facts: 'facts' }, steps: [{ ...share, method: 'min-max' }] } as { id: string }],
    '100',
  ],
  ['a weighted sum', [votes, shared, marks('even'), total([0.3, 0.7])], '100'],
  ['weights beyond 1', [votes, shared, marks('even'), total([0.5, 0.7])], '120'],
  ['a weight below 0', [votes, shared, marks('even'), total([-0.3, 0.7])], null],
  ['weights of what is there', [votes, shared, marks('even'), total([0.3, 0.7], 'alone')], null],
])('of %s', (_what, figures, most) => {
  expect(mostOfLast(figures)).toBe(most);
});
