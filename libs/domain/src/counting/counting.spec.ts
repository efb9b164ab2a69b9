import { figuresOf } from '../../test/figures.js';
import type { Json, JsonObject } from '../../test/json.js';
import { parseExact } from '../exact/exact.js';
import type { Rulebook } from '../rulebook/schema.js';
import { countingOf, countVotes } from './counting.js';

const GRADES = [
  { id: 'good', value: 2 },
  { id: 'fair', value: '1/3' },
  { id: 'poor', value: -1 },
];
const RANK = { kind: 'rank', places: 3 };
const POINTS = { kind: 'points', to: 3 };
const GRADE = { kind: 'grade', scale: GRADES };
const SHARED = { kind: 'choose', from: 1, to: 3, shared: true };
/** Entry 1 by cell, as places, points or numbers of choices; of grades in their order. */
const VOTES = [
  [1, 4],
  [2, 3],
  [3, 6],
] as const;

const rulesOf = (form: JsonObject, figures: JsonObject[]) => {
  const channel = { id: 'poll', title: { zh: '投票' }, kind: 'imported', form };
  const rounds = [{ id: 'final', figures }];
  return { channels: [channel], rounds } as unknown as Pick<Rulebook, 'channels' | 'rounds'>;
};
const from = (...steps: JsonObject[]): JsonObject => ({ id: 'votes', from: { votes: 'poll' }, steps });
const over = (method: string, more: JsonObject = {}): JsonObject => ({ method, over: 'cell', ...more });

/** What the whole engine says of the same votes. */
const decided = (form: JsonObject, figures: JsonObject[], id: string): number => {
  const { channels } = rulesOf(form, figures) as unknown as JsonObject;
  const votes = VOTES.map(([cell, count]): Json => [1, form['kind'] === 'grade' ? GRADES[cell - 1]!.id : cell, count]);
  const values = figuresOf({
    declared: { channels: channels! },
    figures,
    entries: 1,
    evidence: { tallies: [{ channel: 'poll', votes }] },
  })[0]!;
  const text = String(values[id]);
  return parseExact(text.includes('/') ? text : Number(text))!.valueOf();
};
const counted = (form: JsonObject, figures: JsonObject[]) => {
  const counting = countingOf(rulesOf(form, figures), 'poll')!;
  const isGrade = form['kind'] === 'grade';
  return {
    kind: counting.kind,
    cells: counting.cells,
    value: countVotes(
      counting,
      VOTES.map(([cell, count]) => [isGrade ? cell - 1 : cell, count]),
    ),
  };
};

const BORDA = { weights: { 1: 5, 2: 3, 3: 1 } };
const BALLOTS = { ...from(over('sum')), id: 'ballots' };
const SUM = { ...from(over('weighted-sum')), id: 'sum' };
const MEAN = { id: 'mean', from: { figure: 'sum' }, steps: [{ method: 'divide', figure: 'ballots' }] };

it.each([
  ['points', POINTS, [from(over('weighted-sum'))], 'votes', 'sum', [1, 2, 3]],
  ['places that the rules weigh', RANK, [from(over('weighted-sum', BORDA))], 'votes', 'sum', [1, 2, 3]],
  ['first places', RANK, [from(over('pick', { key: 1 }))], 'votes', 'picked', [1]],
  ['grades', GRADE, [from(over('weighted-sum'))], 'votes', 'sum', [0, 1, 2]],
  ['ballots that are divided', SHARED, [from(over('weighted-sum'))], 'votes', 'sum', [1, 2, 3]],
  ['the part of some grades', GRADE, [from(over('share', { keys: ['good', 'fair'] }))], 'votes', 'share', [0, 1]],
  ['the mean of grades', GRADE, [BALLOTS, SUM, MEAN], 'mean', 'mean', [0, 1, 2]],
  ['the mean of points, rather than their sum', POINTS, [BALLOTS, SUM, MEAN], 'mean', 'mean', [1, 2, 3]],
])('counts %s as the rules do', (_, form, figures, id, kind, cells) => {
  const { value, ...what } = counted(form, figures);
  expect(what).toEqual({ kind, cells });
  expect(value).toBeCloseTo(decided(form, figures, id), 12);
});

it('goes no further than an entry by itself can say', () => {
  const figures = [from(over('weighted-sum'), { method: 'share-of-highest', points: 100 })];
  expect(counted(POINTS, figures).value).toBe(4 + 6 + 18);
});

it.each([
  ['plain choices', { kind: 'choose', from: 1, to: 3 }, [from()]],
  ['the number of ballots', POINTS, [from(over('sum'))]],
  ['who comes before whom', RANK, [{ id: 'wins', from: { pairs: 'poll' } }]],
  ['other votes', POINTS, [{ id: 'votes', from: { votes: 'paper' }, steps: [over('weighted-sum')] }]],
  ['what no line of one entry is', POINTS, [from(over('median'))]],
])('says nothing of %s', (_, form, figures) => {
  expect(countingOf(rulesOf(form, figures), 'poll')).toBeUndefined();
});

it('gives the same number to what is the same, however it came about', () => {
  const thirds = countingOf(rulesOf(SHARED, [from(over('weighted-sum'))]), 'poll')!;
  expect(countVotes(thirds, [[3, 3]])).toBe(countVotes(thirds, [[1, 1]]));
  expect(
    countVotes(thirds, [
      [3, 1],
      [2, 1],
      [3, 1],
      [2, 1],
      [3, 1],
    ]),
  ).toBe(2);
});

it('of no votes it is 0', () => {
  const mean = countingOf(rulesOf(POINTS, [BALLOTS, SUM, MEAN]), 'poll')!;
  expect(countVotes(mean, [])).toBe(0);
});
