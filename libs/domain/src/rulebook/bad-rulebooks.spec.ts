import { badParts, badShapes } from '../../test/bad-rulebooks/declared.js';
import { badFigures } from '../../test/bad-rulebooks/figures.js';
import { badLists, badRounds } from '../../test/bad-rulebooks/rounds.js';
import { bigRulebook } from '../../test/big/rulebook.js';
import { refusalsOf } from '../../test/contest.js';
import { changed } from '../../test/json.js';
import { readRulebook } from './read-rulebook.js';

const table = [...badShapes, ...badParts, ...badFigures, ...badRounds, ...badLists];

describe('a rulebook with one mistake', () => {
  it.each(table)('%s', (_, path, value, refusal) => {
    const result = readRulebook(changed(bigRulebook, path, value));
    expect(refusalsOf(result)).toEqual([refusal]);
    const [first] = 'refused' in result ? result.refused : [];
    expect(first?.sentence.zh).toMatch(/\p{Script=Han}/u);
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
