import { bigRulebook } from '../../test/big/rulebook.js';
import { checked, makeRulebook } from '../../test/contest.js';
import { AXIS_ORDER } from '../figures/axis.js';
import { methods } from '../figures/methods/methods.js';
import { outSentence } from '../ranking/explain-standing.js';
import type { OutReason } from '../ranking/outcome.js';
import { sources } from '../sources/sources.js';
import { axisWords, wordsOfAxis } from '../terms/axis-words.js';
import { hints } from '../terms/hints.js';
import { refusalCodes } from '../terms/refusal.js';
import type { Sentence } from '../terms/words.js';
import { explainRulebook } from './explain-rulebook.js';
import { ruleWords } from './rule-words.js';

const big = checked(bigRulebook);

/** Every text that the words of a rulebook are made of, with the place where it stands. */
const textsOf = (value: unknown, path = ''): [path: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${path}/${key}`));
};

const isSentence = ([path]: [string, string]) => /sentences|field|score|gates|ties|removals|axes/.test(path);

/** What the rulebook's people wrote stands between these quotes. */
const withoutTitles = (text: string) => text.replace(/“[^”]*”/g, '');

function expectSentence({ zh, en }: Sentence): void {
  expect(withoutTitles(zh)).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[a-z]/);
  expect(en).not.toMatch(/\p{Script=Han}|[，。：；（）、]/u);
  for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
}

describe('the words of a rulebook that uses everything', () => {
  const zh = textsOf(explainRulebook(big, 'zh')).filter(isSentence);
  const en = textsOf(explainRulebook(big, 'en')).filter(isSentence);

  it('are as many in both languages, and stand in the same places', () => {
    expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
    expect(zh.length).toBeGreaterThan(200);
  });

  it('are Chinese in the one and English in the other', () => {
    zh.forEach(([, text], i) => expectSentence({ zh: text, en: en[i]?.[1] ?? '' }));
  });

  it('take full-width punctuation beside Chinese characters', () => {
    for (const [, text] of zh) expect(text).not.toMatch(/\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}/u);
  });

  it('end each sentence once', () => {
    for (const [path, text] of zh.filter(([at]) => !at.includes('axes')))
      expect([path, text]).toEqual([path, expect.stringMatching(/[^。]。$/)]);
    for (const [path, text] of en.filter(([at]) => !at.includes('axes')))
      expect([path, text]).toEqual([path, expect.stringMatching(/[^.]\.$/)]);
  });
});

describe('the words without English titles', () => {
  it('take the Chinese ones, and nothing else', () => {
    const bare = checked(makeRulebook({ title: { zh: '比赛' } }));
    expect(explainRulebook(bare, 'en')).toMatchObject({ title: '比赛', rounds: [{ title: 'Final' }] });
  });
});

describe('every member of a union has its sentence in both languages', () => {
  const names = ruleWords(big, big.rulebook.rounds[0]).names;
  const [main] = big.rulebook.rounds;
  const steps = (main?.figures ?? []).flatMap((figure) => figure.steps ?? []);

  it.each(methods.map((method) => [method.name, method] as const))('the method %s', (name, method) => {
    const written = steps.filter((step) => step.method === name);
    expect(written.length).toBeGreaterThan(0);
    for (const step of written) expectSentence(method.sentence(step, names));
  });

  it.each(Object.entries(sources))('the source %s', (kind, source) => {
    const written = (main?.figures ?? []).map(({ from }) => from).filter((from) => Object.hasOwn(from, kind));
    expect(written.length).toBeGreaterThan(0);
    for (const from of written)
      expectSentence((source as { sentence: (from: unknown, of: unknown) => Sentence }).sentence(from, names));
  });

  it.each<OutReason>(['withdrawn', 'disqualified', 'no-score', 'gate:0', 'gate:1', 'gate:2', 'gate:3'])(
    'out: %s',
    (why) => {
      if (main === undefined) throw new Error('no round');
      expectSentence(outSentence(why, main, ruleWords(big, main)));
    },
  );

  it.each(AXIS_ORDER)('the axis %s', (axis) => {
    expectSentence(axisWords[axis]);
    expect(wordsOfAxis(axis).plural).toMatch(/^[a-z ]+(s|criteria|ia)$/);
  });

  it.each(Object.entries(refusalCodes))('the refusal %s', (_, sentence) => expectSentence(sentence));
  it.each(Object.entries(hints))('the hint %s', (_, sentence) => expectSentence(sentence));
});
