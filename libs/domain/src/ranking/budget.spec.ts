import { makeEvidence, makeRound, makeRulebook, numbered, refusalsOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { readRulebook } from '../checking/read-rulebook.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { explainRulebook } from '../explaining/explain-rulebook.js';
import type { Refused } from '../terms/refusal.js';
import { decide } from './decide.js';
import { explainEntry } from './explain-entry.js';
import { runContest } from './run-contest.js';

describe('more work than a machine should do', () => {
  const title = (zh: string): JsonObject => ({ zh });
  const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
  const grouped = {
    id: 'web',
    title: title('网络'),
    kind: 'imported',
    form: { kind: 'choose', from: 1, to: 1 },
    groups: [{ id: 'a' }, { id: 'b' }],
  };
  const votes = { id: 'votes', from: { votes: 'web' } };
  const points = { id: 'points', from: { facts: 'points' } };
  const tallies = ['a', 'b'].map((group) => ({ channel: 'web', group, votes: [] }));
  const facts = (entries: number) => many(entries, (i) => ({ set: 'points', entry: i + 1, value: 5 }));

  /** What is refused within so small a budget. */
  const refusedWithin = (numbers: number, rulebook: JsonObject, evidence: JsonObject) => {
    const rules = readRulebook(rulebook);
    if ('refused' in rules) return refusalsOf(rules);
    const read = readEvidence(rules, evidence);
    if ('refused' in read) return refusalsOf(read);
    const run = runContest(rules, read, { budget: { numbers } });
    return 'rounds' in run ? [] : refusalsOf(run);
  };

  /** A round of a hundred entries that are all tied. */
  const tied = (round: JsonObject) => {
    const figures = [points, votes];
    const rulebook = makeRulebook({ channels: [grouped], rounds: [makeRound({ figures, ...round })] });
    const evidence = makeEvidence(rulebook, { entries: numbered(100), tallies, facts: facts(100) });
    return refusedWithin(10_000, rulebook, evidence);
  };
  const headToHead = { by: 'head-to-head', figure: 'votes' };

  it('is refused of thousands of tie rules that compare each of thousands with each', () => {
    const round = makeRound({ figures: [points, votes], ties: many(2500, () => headToHead) });
    const rulebook = makeRulebook({ channels: [grouped], rounds: [round] });
    const evidence = makeEvidence(rulebook, { entries: numbered(2000), tallies, facts: facts(2000) });
    expect(refusalsOf(decide(rulebook, evidence))).toEqual(['rounds[0] too-large']);
  });

  it.each([
    ['head-to-head', headToHead],
    ['countback', { by: 'countback', figure: 'votes' }],
    ['figure', { by: 'figure', figure: 'points' }],
    ['lot', { by: 'lot' }],
    ['decision', { by: 'decision' }],
  ])('is counted for each tie rule: %s', (_, rule) => {
    expect(tied({ ties: many(100, () => rule) })).toEqual(['rounds[0] too-large']);
    expect(tied({ ties: many(10, () => rule) })).toEqual([]);
  });

  it('is counted for each list, the lists above it and its values', () => {
    const lists = (count: number, over: JsonObject = {}) =>
      many(count, (i) => ({ id: `l${i}`, title: title('名单'), take: 'rest', not: [], ...over }));
    expect(tied({ lists: lists(50) })).toEqual(['rounds[0] too-large']);
    expect(tied({ lists: lists(40) })).toEqual([]);
    expect(tied({ lists: [...lists(30), ...lists(30, { not: many(30, (i) => `l${i}`) }).map(renamed)] })).toEqual([
      'rounds[0] too-large',
    ]);
  });

  it('is counted for each tie rule that looks back at a round', () => {
    const ties = many(100, () => ({ by: 'figure', figure: 'final.points' }));
    const rulebook = makeRulebook({ rounds: [makeRound({}), makeRound({ id: 'second', field: 'all', ties })] });
    const evidence = makeEvidence(rulebook, { entries: numbered(100), facts: facts(100) });
    expect(refusedWithin(9_000, rulebook, evidence)).toEqual(['rounds[1] too-large']);
    expect(refusedWithin(12_000, rulebook, evidence)).toEqual([]);
  });

  it('is counted for each figure, where it is computed and where it is written down', () => {
    const again = (count: number, steps: JsonObject[]) =>
      many(count, (i) => ({ id: `f${i}`, from: { figure: 'points' }, steps }));
    const third = [{ method: 'times', number: '1/3' }];
    expect(tied({ figures: [points, ...again(120, third)] })).toEqual(['rounds[0].figures[96].steps[0] too-large']);
    expect(tied({ figures: [points, ...again(220, [])] })).toEqual(['rounds[0] too-large']);
  });

  it('is counted for each mark that is read, and for long numbers', () => {
    const judges = { id: 'judges', title: title('评委'), criteria: [criterion('a')], judges: { atLeast: 1 } };
    const steps = [{ method: 'mean', over: 'judge' }];
    const means = many(40, (i) => ({ id: `m${i}`, from: { figure: 'marks' }, steps }));
    const figures = [points, { id: 'marks', from: { marks: 'judges' } }, ...means];
    const rulebook = makeRulebook({ panels: [judges], rounds: [makeRound({ figures })] });
    const marks = many(100, (i) => [i + 1, i % 11]);
    const sheets = many(100, (judge) => ({ panel: 'judges', judge: `J${judge}`, marks }));
    const evidence = makeEvidence(rulebook, { entries: numbered(100), sheets });
    expect(refusedWithin(20_000, rulebook, evidence)).toEqual(['rounds[0].figures[39].steps[0] too-large']);

    const squares = many(10, (i) => ({
      id: `s${i}`,
      from: { figure: i === 0 ? 'points' : `s${i - 1}` },
      steps: [{ method: 'times', figure: i === 0 ? 'points' : `s${i - 1}` }],
    }));
    expect(tied({ figures: [points, ...squares] })).toEqual(['rounds[0].figures[10].steps[0] too-large']);
  });

  it('is refused as the severities of judges, whose fractions grow with each judge', () => {
    const judges = { id: 'judges', title: title('评委'), criteria: [criterion('a')], judges: { atLeast: 1 } };
    const steps = [
      { method: 'severity-adjusted', over: 'judge', atLeast: 1 },
      { method: 'mean', over: 'judge' },
    ];
    const figures = [{ id: 'points', from: { marks: 'judges' }, steps }];
    const rulebook = makeRulebook({ panels: [judges], rounds: [makeRound({ figures })] });
    const judged = (count: number) => {
      const marksOf = (judge: number) =>
        many(60, (i) => [i + 1, (i * judge) % 11]).filter((_, i) => i === 0 || (i * 7 + judge * 13) % 5 < 3);
      const sheets = many(count, (judge) => ({ panel: 'judges', judge: `J${judge}`, marks: marksOf(judge) }));
      return refusalsOf(decide(rulebook, makeEvidence(rulebook, { entries: numbered(60), sheets })));
    };
    expect(judged(40)).toEqual([]);
    expect(judged(300)).toEqual(['rounds[0].figures[0].steps[0] too-large']);
  });

  it('is refused of rules that would be told at a length that nobody reads, when they are read', () => {
    const lists = (count: number, name: string) =>
      many(count, (i) => ({ id: `l${i}`, title: title(name), take: 1, onTie: 'expand' }));
    const read = (count: number, name: string) =>
      readRulebook(makeRulebook({ rounds: [makeRound({ lists: lists(count, name) })] }));
    expect(read(480, '很长的名称'.repeat(400))).toMatchObject({ refused: [{ path: '', code: 'too-large' }] });
    const rules = read(100, '名单');
    if ('refused' in rules) throw new Error(refusalsOf(rules).join());
    for (const language of ['zh', 'en'] as const)
      expect(JSON.stringify(explainRulebook(rules, language)).length).toBeLessThan(500_000);
  });

  it('is refused of one entry that would be explained at such a length', () => {
    const parts = { groups: true, sessions: true };
    const set = { id: 'counts', title: title('数'), kind: 'number', ...parts };
    const steps = many(9, () => ({ method: 'times', number: 2 }));
    const figures = [points, { id: 'counts', from: { facts: 'counts' }, steps }];
    const base = makeRulebook({ rounds: [makeRound({ figures })] });
    const rulebook = { ...base, facts: [...(base.facts as JsonObject[]), set] };
    const counts = many(16_000, (i) => ({ set: 'counts', entry: 1, group: `g${i % 400}`, session: `s${i}`, value: i }));
    const evidence = makeEvidence(rulebook, { entries: numbered(1), facts: [...facts(1), ...counts] });
    expect(refusalsOf(decide(rulebook, evidence))).toEqual([]);
    expect(refusalsOf(explainEntry(rulebook, evidence, 'final', 1) as Refused)).toEqual(['entry too-large']);
  });
});

/** Another name for a list. */
const renamed = (list: JsonObject, i: number): JsonObject => ({ ...list, id: `m${i}` });

const criterion = (id: string): JsonObject => ({ id, title: { zh: '分' }, scale: { from: 0, to: 10, step: 1 } });
