import { checked, makeEvidence, makeRound, makeRulebook } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { explainEntry } from '../ranking/explain-entry.js';
import { explainRulebook } from './explain-rulebook.js';

const criterion = (id: string, zh: string): JsonObject => ({
  id,
  title: { zh },
  weight: 0.5,
  scale: { from: 0, to: 10, step: 1 },
});
const panel = (id: string, ...titles: [string, string]): JsonObject => ({
  id,
  title: { zh: id },
  criteria: [criterion('a', titles[0]), criterion('b', titles[1])],
  judges: { atLeast: 1 },
  groups: [id === 'jury' ? { id: 'x', title: { zh: '评审一组' } } : { id: 'x' }],
});
const steps = [
  { method: 'pick', over: 'criterion', key: 'a' },
  { method: 'sum', over: 'judge' },
  { method: 'sum', over: 'group' },
];

/** Two panels whose criteria and groups have the same ids and other titles. */
const rulebook = makeRulebook({
  panels: [panel('jury', '创意', '技艺'), panel('public', '声音', '形象')],
  rounds: [
    makeRound({
      figures: [
        { id: 'jury', from: { marks: 'jury' }, steps },
        { id: 'public', from: { marks: 'public' }, steps },
        { id: 'points', from: { facts: 'points' } },
      ],
    }),
  ],
});

describe('a key that two panels call differently', () => {
  it('has in the rules of a figure the title that its own panel gives it', () => {
    const [jury, open] = explainRulebook(checked(rulebook), 'zh').rounds[0]?.figures ?? [];
    expect(jury?.sentences[1]).toContain('“创意”');
    expect(open?.sentences[1]).toContain('“声音”');
  });

  it('has it in the arithmetic of an entry too, or its id where there is none', () => {
    const sheet = (of: string) => ({ panel: of, judge: 'J1', group: 'x', marks: [[1, 3, 4]] });
    const evidence = makeEvidence(rulebook, {
      entries: [{ number: 1 }],
      sheets: [sheet('jury'), sheet('public')],
      facts: [{ set: 'points', entry: 1, value: 1 }],
    });
    const explained = explainEntry(rulebook, evidence, 'final', 1);
    const titles =
      'refused' in explained
        ? []
        : explained.figures.map(({ source }) => source.lines[0]?.keys.map(({ title }) => title.zh));
    expect(titles).toEqual([['评审一组', '创意', 'J1'], ['x', '声音', 'J1'], []]);
    const inputs =
      'refused' in explained
        ? []
        : explained.figures.slice(0, 2).map(({ steps: [first] }) => first?.lines[0]?.inputs[1]?.key?.title.zh);
    expect(inputs).toEqual(['技艺', '形象']);
  });
});
