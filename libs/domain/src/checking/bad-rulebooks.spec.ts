import { badParts, badShapes } from '../../test/bad-rulebooks/declared.js';
import { badFigures } from '../../test/bad-rulebooks/figures.js';
import { badLists, badRounds } from '../../test/bad-rulebooks/rounds.js';
import { bigRulebook } from '../../test/big/rulebook.js';
import { makeRound, makeRulebook, refusalsOf } from '../../test/contest.js';
import { changed, type Json } from '../../test/json.js';
import type { Refused } from '../terms/refusal.js';
import { readRulebook } from './read-rulebook.js';

const table = [...badShapes, ...badParts, ...badFigures, ...badRounds, ...badLists];

describe('a rulebook with one mistake', () => {
  it.each(table)('%s', (_, path, value, refusal) => {
    const result = readRulebook(changed(bigRulebook, path, value));
    expect(refusalsOf(result)).toEqual([refusal]);
    const [first] = 'refused' in result ? result.refused : [];
    expect(first?.sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(first?.sentence.zh).toMatch(/请|写|可用的有|应|至多|至少/);
    expect(first?.sentence.en).toMatch(/^\P{Script=Han}+$/u);
  });
});

it.each([null, undefined, 1, 'rulebook', [], true])('refuses %p in place of a rulebook', (json) => {
  expect(refusalsOf(readRulebook(json))).toEqual([' bad-rulebook']);
});

it('names every mistake at once', () => {
  const bad = changed(changed(bigRulebook, 'rounds[0].score.figure', 'nothing'), 'rounds[1].per', 'age');
  expect(refusalsOf(readRulebook(bad))).toEqual([
    'rounds[0].score.figure unknown-figure',
    'rounds[1].per unknown-attribute',
  ]);
});

it.each([
  ['attributes', { category: true }],
  ['rounds[1].lists[0].take.per', { film: 1 }],
  ['rounds[1].field[1]', { category: 'film' }],
])('refuses __proto__ among the keys of %s', (path, keys) => {
  const withProto = JSON.parse(JSON.stringify(keys).replace('{', '{"__proto__":"\\ud800",')) as unknown;
  expect(refusalsOf(readRulebook(changed(bigRulebook, path, withProto)))).toEqual([`${path}.__proto__ bad-rulebook`]);
});

describe('a long rulebook', () => {
  const many = (count: number, of: (i: number) => Json) => Array.from({ length: count }, (_, i) => of(i));
  const wait = { title: { zh: '名单' }, take: 1, onTie: 'wait' };

  it.each([
    ['figures that lead nowhere', 'figures', many(10_000, (i) => ({ id: `f${i}`, from: { figure: 'nothing' } }))],
    ['lists, each among the one before', 'lists', many(500, (i) => ({ ...wait, id: `l${i}`, among: `l${i - 1}` }))],
    ['tie rules that lead nowhere', 'ties', many(10_000, () => ({ by: 'figure', figure: 'nothing' }))],
    ['gates that lead nowhere', 'gates', many(10_000, () => ({ figure: 'nothing', more: 0, then: 'out' }))],
  ])('of %s is refused soon', (_, property, items) => {
    const from = performance.now();
    const refused = refusalsOf(readRulebook(changed(bigRulebook, `rounds[2].${property}`, items)));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(100);
    expect(performance.now() - from).toBeLessThan(5000);
  });

  it.each([
    ['has more mistakes than a call has arguments', 'rounds[0].figures', many(100_000, () => ({})), ' too-large'],
    ['has more values than a rulebook', 'rounds[0].figures', many(200_000, () => 1), ' too-large'],
    ['has more rounds than a contest', 'rounds', many(1001, () => ({})), 'rounds bad-rulebook'],
  ])('that %s is refused', (_, path, items, refusal) => {
    expect(refusalsOf(readRulebook(changed(bigRulebook, path, items)))).toContain(refusal);
  });
});

it('takes the Chinese comma between names', () => {
  const channels = [
    {
      id: 'ranked',
      title: { zh: '排名票' },
      kind: 'imported',
      form: { kind: 'rank', places: 3 },
      groups: [{ id: 'fr' }, { id: 'de' }],
    },
  ];
  const steps = [{ method: 'pick', over: 'group', key: 'g3' }];
  const points = { id: 'points', from: { facts: 'points' } };
  const rounds = [makeRound({ figures: [points, { id: 'votes', from: { votes: 'ranked' }, steps }] })];
  const read = readRulebook(makeRulebook({ channels, rounds })) as Refused;
  expect(refusalsOf(read)).toEqual(['rounds[0].figures[1].steps[0] unknown-key']);
  expect(read.refused[0]?.sentence).toEqual({
    zh: '没有 g3；请从 fr、de 中选用',
    en: 'There is no g3; use one of fr, de',
  });
});
