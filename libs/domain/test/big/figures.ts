import { words } from '../contest.js';
import type { Json, JsonObject } from '../json.js';

export interface FigureWords {
  readonly zh: string;
  readonly en: string;
}

const figure = (id: string, from: JsonObject, ...steps: JsonObject[]): JsonObject => ({
  id,
  title: words(
    `列${id}`.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    `Figure ${id}`,
  ),
  from,
  steps,
});

const over = (axis: string, method: string, more: JsonObject = {}): JsonObject => ({ method, over: axis, ...more });
const judges = (method: string, more: JsonObject = {}): JsonObject => over('judge', method, more);

/** Every source, and every step that reduces an axis. */
export const reducing: JsonObject[] = [
  figure('self', { facts: 'self' }),
  figure('complete', { facts: 'complete' }),
  figure('heat', { facts: 'heat' }),
  figure('marks', { marks: 'experts' }, over('criterion', 'weighted-mean')),
  figure('by-channel', { votes: ['web', 'paper'] }, over('group', 'weighted-sum')),
  figure('votes', { figure: 'by-channel' }, over('channel', 'weighted-mean', { weights: { web: 3, paper: '1/3' } })),
  figure('divided', { votes: 'divided' }, over('cell', 'weighted-sum')),
  figure(
    'ranked',
    { votes: 'ranked' },
    over('session', 'sum'),
    over('cell', 'weighted-sum', { weights: { 1: 3, 2: 2, 3: 1 } }),
  ),
  figure('starred', { votes: 'starred' }, over('cell', 'weighted-mean')),
  figure('graded', { votes: 'graded' }, over('cell', 'share', { keys: ['good', 'fair'] })),
  figure('good', { votes: 'graded' }, over('cell', 'share', { key: 'good' })),
  figure('duels', { pairs: 'duels' }, over('opponent', 'majority-wins', { draw: 0.5 })),
  figure('duels-lost', { pairs: 'duels', reversed: true }, over('opponent', 'pick', { key: 2 })),
  figure('duel-votes', { pairs: 'duels' }, over('opponent', 'majority-votes')),
  figure('places', { marks: 'rankings' }),
  figure('judges-won', { figure: 'places' }, judges('majority-wins', { order: 'lowest-first' })),
  figure('judges-for', { figure: 'places' }, judges('majority-votes', { order: 'lowest-first' })),
  figure(
    'dives',
    { marks: 'dives' },
    judges('trimmed-sum', { high: 1, low: 1 }),
    over('item', 'weighted-mean'),
    over('session', 'weighted-sum'),
    over('group', 'mean'),
  ),
  figure(
    'best-dives',
    { marks: 'dives' },
    judges('require', { atLeast: 1, else: 'absent' }),
    judges('keep-best', { n: 2 }),
    judges('keep-best', { n: 3, order: 'lowest-first' }),
  ),
  figure(
    'laps',
    { facts: 'laps' },
    over('session', 'highest'),
    over('group', 'weighted-sum'),
    over('item', 'weighted-mean'),
  ),
  figure('mean', { figure: 'marks' }, judges('mean')),
  figure('median', { figure: 'marks' }, judges('median')),
  figure('trimmed', { figure: 'marks' }, judges('trimmed-mean', { high: 1, low: 0 })),
  figure('closest', { figure: 'marks' }, judges('closest-pair')),
  figure('lowest', { figure: 'marks' }, judges('lowest')),
  figure('second', { figure: 'marks' }, judges('nth-highest', { n: 2 })),
  figure('best', { figure: 'marks' }, judges('best', { n: 2, order: 'lowest-first' })),
  figure('at-least', { figure: 'marks' }, judges('count', { atLeast: 6.5 })),
  figure('more', { figure: 'marks' }, judges('count', { more: 7 })),
  figure('equal', { figure: 'marks' }, judges('count', { equal: 8 })),
  figure('chair', { figure: 'marks' }, judges('pick', { key: 'J1' })),
  figure(
    'counted',
    { figure: 'marks' },
    judges('by-count', {
      cases: [
        { upTo: 2, method: 'sum' },
        { upTo: 3, method: 'best', n: 2 },
        { method: 'trimmed-mean', high: 1, low: 1 },
      ],
    }),
  ),
];

const ties: Json = [{ figure: 'self', order: 'lowest-first' }, { figure: 'mean' }];

/** Every step along the entries and on each value. */
export const changing: JsonObject[] = [
  figure('rank', { figure: 'mean' }, { method: 'rank', order: 'lowest-first', ties, tied: 'share' }),
  figure('rank-lowest', { figure: 'mean' }, { method: 'rank', tied: 'lowest' }),
  figure('rank-highest', { figure: 'mean' }, { method: 'rank', order: 'highest-first', tied: 'highest' }),
  figure('table', { figure: 'mean' }, { method: 'points-by-rank', table: [12, 10, 8], beyond: 1, tied: 'share', ties }),
  figure(
    'ratio',
    { figure: 'mean' },
    { method: 'points-by-rank', first: 100, ratio: 0.9, order: 'lowest-first', tied: 'lowest' },
  ),
  figure('of-highest', { figure: 'votes' }, { method: 'share-of-highest', points: 40 }),
  figure('of-total', { figure: 'votes' }, { method: 'share-of-total', points: 30 }),
  figure('min-max', { figure: 'votes' }, { method: 'min-max', points: 20 }),
  figure('percentile', { figure: 'votes' }, { method: 'percentile', points: 10 }),
  figure('z', { figure: 'votes' }, { method: 'z-score' }),
  figure('severity', { figure: 'marks' }, judges('severity-adjusted', { atLeast: 2 }), judges('mean')),
  figure(
    'operands',
    { figure: 'mean' },
    { method: 'times', number: 3 },
    { method: 'divide', number: '4/3' },
    { method: 'plus', figure: 'self', missing: 'skip' },
    { method: 'minus', figure: 'heat', missing: 'absent' },
    { method: 'plus', figure: 'mean', missing: 'refuse' },
  ),
  figure(
    'by-key',
    { figure: 'marks' },
    { method: 'plus', over: 'judge', keys: { J1: 0.5, J2: '-1/4' } },
    judges('sum'),
  ),
  figure('rounded', { figure: 'mean' }, { method: 'round', digits: 1 }),
  figure('even', { figure: 'mean' }, { method: 'round', digits: 0, mode: 'half-even' }),
  figure('cut', { figure: 'mean' }, { method: 'round', digits: 2, mode: 'towards-zero' }),
  figure('up', { figure: 'mean' }, { method: 'round', digits: 3, mode: 'half-up' }),
  figure(
    'bands',
    { figure: 'mean' },
    {
      method: 'bands',
      bands: [
        { from: 8, points: 3 },
        { from: 6, points: 2 },
      ],
      below: -1,
    },
  ),
  figure('points', { figure: 'heat' }, { method: 'points', table: [7, 5], beyond: 2 }),
  figure('points-ratio', { figure: 'heat' }, { method: 'points', first: 64, ratio: '1/2' }),
  figure('limited', { figure: 'mean' }, { method: 'limit', from: 5, to: 8 }),
  figure('filled', { figure: 'self' }, { method: 'fill', number: 4 }),
  figure('required', { figure: 'marks' }, judges('require', { atLeast: 3, else: 'absent' }), judges('mean')),
  figure('enough', { figure: 'marks' }, judges('require', { atLeast: 2, else: 'refuse' }), judges('mean')),
  figure('zero', { weighted: [{ figure: 'self', weight: -0.5 }, { figure: 'mean' }], missing: 'zero' }),
  figure('alone', {
    weighted: [
      { figure: 'self', weight: 0.4 },
      { figure: 'mean', weight: 0.6 },
    ],
    missing: 'alone',
  }),
  figure('sum', { sum: ['self', 'mean'], missing: 'zero' }),
  figure('sum-all', { sum: ['mean', 'votes'], missing: 'refuse' }),
  figure('total', {
    weighted: [
      { figure: 'mean', weight: '2/3' },
      { figure: 'votes', weight: '1/3' },
    ],
    missing: 'refuse',
  }),
];
