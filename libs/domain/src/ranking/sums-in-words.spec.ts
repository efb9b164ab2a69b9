import { makeRound, makeRulebook, pointsEvidence, refusalsOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import type { ExplainedLine } from '../explaining/explained-entry.js';
import { explainEntry } from './explain-entry.js';

const first = { id: 'points', title: { zh: '得分' }, from: { facts: 'points' } };
const figure = (id: string, ...steps: JsonObject[]): JsonObject => ({ id, from: { facts: 'points' }, steps });

/** How the last figure of entry 1 comes to its value, in its source or its last step. */
function sumOf(figures: JsonObject[], points = [5, 5]): ExplainedLine['arithmetic'] | undefined {
  const rulebook = makeRulebook({ rounds: [makeRound({ figures: [first, ...figures] })] });
  const explained = explainEntry(rulebook, pointsEvidence(rulebook, points), 'final', 1);
  if ('refused' in explained) throw new Error(refusalsOf(explained).join());
  const last = explained.figures.at(-1);
  return (last?.steps.at(-1) ?? last?.source)?.lines[0]?.arithmetic;
}

describe('a sum that divides by 0 says what comes of it', () => {
  it.each<[string, JsonObject[], number[], string, string]>([
    ['min-max', [figure('f', { method: 'min-max', points: 5 })], [1, 1], '(1 − 1) ÷ (1 − 1) × 5', ''],
    ['z-score', [figure('f', { method: 'z-score' })], [3, 3], '(3 − 3) ÷ 0', ''],
    ['share-of-highest', [figure('f', { method: 'share-of-highest' })], [0, 0], '0 ÷ 最高 0', '0 ÷ highest 0'],
    ['share-of-total', [figure('f', { method: 'share-of-total' })], [1, -1], '1 ÷ 合计 0', '1 ÷ total 0'],
    ['divide', [figure('f', { method: 'divide', number: 0 })], [4, 4], '4 ÷ 0', ''],
  ])('%s', (_, figures, points, zh, en) => {
    expect(sumOf(figures, points)).toEqual({
      zh: `${zh}（除数为 0，按 0 计）`,
      en: `${en === '' ? zh : en} (division by 0 gives 0)`,
    });
  });

  it('and no other does', () => {
    expect(sumOf([figure('f', { method: 'min-max' })], [3, 1])?.zh).toBe('(3 − 1) ÷ (3 − 1)');
  });
});

describe('a weighted sum', () => {
  const weighted = (...weights: (number | string)[]) =>
    sumOf(
      [{ id: 'f', from: { weighted: weights.map((weight) => ({ figure: 'points', weight })), missing: 'zero' } }],
      [18],
    )?.zh;

  it('does not write weights of 1, and turns the sign of negative ones', () => {
    expect(weighted(1, 1, -1)).toBe('18 + 18 − 18');
    expect(weighted(0.3, 0.7)).toBe('18 × 0.3 + 18 × 0.7');
    expect(weighted(-1, 2, -0.5)).toBe('−18 + 18 × 2 − 18 × 0.5');
  });

  it('puts values below 0 in brackets behind a sign', () => {
    const from = { weighted: [{ figure: 'points', weight: -1 }, { figure: 'points' }], missing: 'zero' };
    expect(sumOf([{ id: 'f', from }], [-3])?.zh).toBe('−(−3) + (−3)');
  });
});

describe('a value that does not count says so', () => {
  const set = { id: 'runs', title: { zh: '场次分' }, kind: 'number', sessions: [{ id: 'a' }, { id: 'b' }] };
  const droppedBy = (step: JsonObject) => {
    const runs = { id: 'runs', from: { facts: 'runs' }, steps: [{ over: 'session', ...step }] };
    const base = makeRulebook();
    const rulebook = {
      ...base,
      facts: [...(base.facts as JsonObject[]), set],
      rounds: [makeRound({ figures: [first, runs] })],
    };
    const facts = ['a', 'b'].map((session, i) => ({ set: 'runs', entry: 1, session, value: i + 1 }));
    const evidence = pointsEvidence(rulebook, [5]);
    const all = { ...evidence, facts: [...(evidence.facts as JsonObject[]), ...facts] };
    const explained = explainEntry(rulebook, all, 'final', 1);
    if ('refused' in explained) throw new Error(refusalsOf(explained).join());
    return explained.figures[1]?.steps[0]?.lines[0]?.inputs.map(({ dropped }) => dropped);
  };

  it.each<[JsonObject, string, string]>([
    [{ method: 'count', atLeast: 2 }, '未计入', 'not counted'],
    [{ method: 'pick', key: 'b' }, '不取', 'not taken'],
    [{ method: 'best', n: 1 }, '不在最好的 1 个之内', 'not among the best 1'],
  ])('%j', (step, zh, en) => {
    expect(droppedBy(step)).toEqual([{ zh, en }, null]);
  });
});
