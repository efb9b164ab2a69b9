import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badEvidence } from '../../test/bad-evidence.js';
import { badParts, badShapes } from '../../test/bad-rulebooks/declared.js';
import { badFigures } from '../../test/bad-rulebooks/figures.js';
import { badLists, badRounds } from '../../test/bad-rulebooks/rounds.js';
import { makeRound, rankingRefused, refusalsOf } from '../../test/contest.js';
import { figuresContest } from '../../test/figures.js';
import type { JsonObject } from '../../test/json.js';
import { methods } from '../figures/methods/methods.js';
import { decide } from '../ranking/decide.js';
import { at, listed, refusalCodes, Refusals } from './refusal.js';
import { say } from './words.js';

const computed = (steps: JsonObject[], value: number | string, groups = false): string[] => {
  const { rulebook, evidence } = figuresContest({
    declared: { facts: [{ id: 'points', title: { zh: '数' }, kind: 'number', ...(groups ? { groups: true } : {}) }] },
    figures: [{ id: 'x', from: { facts: 'points' }, steps }],
    entries: 2,
    evidence: { facts: [{ set: 'points', entry: 1, value, ...(groups ? { group: 'a' } : {}) }] },
  });
  return refusalsOf(decide(rulebook, evidence));
};

const plus = [
  { id: 'points', from: { facts: 'points' } },
  { id: 'twice', from: { sum: ['points'], missing: 'refuse' } },
];

/** What only shows while figures are computed. */
const inRuns: Record<string, () => string[]> = {
  'not-a-place': () => computed([{ method: 'points', table: [1] }], 1.5),
  'too-few': () =>
    computed(
      [
        { method: 'require', over: 'group', atLeast: 1, else: 'refuse' },
        { method: 'sum', over: 'group' },
      ],
      1,
      true,
    ),
  'too-large': () => computed([{ method: 'points', first: 1, ratio: 0.9 }], 1e6),
  'no-weight': () => computed([{ method: 'weighted-sum', over: 'group', weights: { b: 1 } }], 1, true),
  'missing-figure': () => rankingRefused([1, null], { round: { figures: plus } }),
  'missing-tally': () => {
    const { rulebook, evidence } = figuresContest({ figures: [], entries: 1, evidence: {} });
    return refusalsOf(decide(rulebook, { ...evidence, tallies: [] }));
  },
  'missing-attribute': () =>
    rankingRefused([1], { rulebook: { attributes: { category: true }, rounds: [makeRound({ per: 'category' })] } }),
};

describe('the codes of refusals', () => {
  it.each(Object.entries(inRuns))('%s is given while figures are computed', (code, refused) => {
    expect(refused().at(-1)).toMatch(new RegExp(` ${code}$`));
  });

  it('are each given by some test', () => {
    const rows = [...badShapes, ...badParts, ...badFigures, ...badRounds, ...badLists, ...badEvidence];
    const given = new Set([...rows.map(([, , , refusal]) => refusal.split(' ').at(-1)), ...Object.keys(inRuns)]);
    expect(Object.keys(refusalCodes).filter((code) => !given.has(code))).toEqual([]);
  });

  it('stand in the README, as do the methods', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const names = [...Object.keys(refusalCodes), ...methods.map(({ name }) => name)];
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('refusals', () => {
  it('are a hundred at most', () => {
    const refusals = new Refusals();
    for (let i = 0; i < 200; i++) refusals.add(at('rounds', i), 'twice', say('两次', 'twice'));
    expect(refusals.all).toHaveLength(100);
    expect(refusals.isFull).toBe(true);
  });

  it('name a dozen of many', () => {
    expect(listed([1, 2])).toBe('1, 2');
    expect(listed(Array.from({ length: 20 }, (_, i) => i))).toBe('0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …');
  });
});
