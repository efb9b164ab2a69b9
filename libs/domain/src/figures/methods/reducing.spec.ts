import { figuresContest, figuresOf, reduceFacts, reduceMarks } from '../../../test/figures.js';
import type { Json, JsonObject } from '../../../test/json.js';
import { explainEntry } from '../../ranking/explain-entry.js';

type Row = [why: string, step: JsonObject, values: Json[], result: string | undefined];

/** Worked out by hand; the values stand at the keys a, b, c, …, null for none. */
const table: Row[] = [
  ['3 + 4 + 5', { method: 'sum' }, [3, 4, 5], '12'],
  ['an absent value is passed over', { method: 'sum' }, [3, null, 5], '8'],
  ['a sum of nothing is absent', { method: 'sum' }, [null, null], undefined],
  ['minus may come out', { method: 'sum' }, [-3, 1.5], '-1.5'],
  ['10 ÷ 3', { method: 'mean' }, [3, 3, 4], '10/3'],
  ['a mean of nothing is absent', { method: 'mean' }, [null], undefined],
  ['the middle one of three', { method: 'median' }, [9, 1, 5], '5'],
  ['the mean of the middle two of four: (3 + 5) ÷ 2', { method: 'median' }, [9, 3, 1, 5], '4'],
  ['of two their mean', { method: 'median' }, [1, 2], '1.5'],
  ['of one itself', { method: 'median' }, [7], '7'],
  ['a median of nothing is absent', { method: 'median' }, [null], undefined],
  ['without 9 and 1: (5 + 6) ÷ 2', { method: 'trimmed-mean', high: 1, low: 1 }, [9, 1, 5, 6], '5.5'],
  ['only one of two equal highest goes: (9 + 5) ÷ 2', { method: 'trimmed-mean', high: 1, low: 1 }, [9, 9, 1, 5], '7'],
  ['two off the top alone: (1 + 5) ÷ 2', { method: 'trimmed-mean', high: 2, low: 0 }, [9, 1, 5, 6], '3'],
  ['one off the bottom alone: (9 + 5 + 6) ÷ 3', { method: 'trimmed-mean', high: 0, low: 1 }, [9, 1, 5, 6], '20/3'],
  ['nothing off: 21 ÷ 4', { method: 'trimmed-mean', high: 0, low: 0 }, [9, 1, 5, 6], '5.25'],
  ['nothing is left of two', { method: 'trimmed-mean', high: 1, low: 1 }, [9, 1], undefined],
  ['more off than there are', { method: 'trimmed-mean', high: 3, low: 4 }, [9, 1], undefined],
  ['absent ones are not trimmed: 5 is left', { method: 'trimmed-mean', high: 1, low: 1 }, [9, null, 1, 5], '5'],
  ['without 9 and 1: 5 + 6', { method: 'trimmed-sum', high: 1, low: 1 }, [9, 1, 5, 6], '11'],
  ['nothing is left of two', { method: 'trimmed-sum', high: 1, low: 1 }, [9, 1], undefined],
  ['5 and 6 are closest', { method: 'closest-pair' }, [9, 1, 5, 6], '5.5'],
  ['1–3 and 5–7 are equally close: the higher pair', { method: 'closest-pair' }, [1, 3, 5, 7], '6'],
  ['8–8 is closer than 9–9.5', { method: 'closest-pair' }, [8, 9, 9.5, 8], '8'],
  ['a single value stands', { method: 'closest-pair' }, [null, 4], '4'],
  ['of nothing there is no pair', { method: 'closest-pair' }, [null], undefined],
  ['the highest', { method: 'highest' }, [3, 7, 5], '7'],
  ['the highest of negative ones', { method: 'highest' }, [-3, null, -7], '-3'],
  ['the highest of nothing is absent', { method: 'highest' }, [null], undefined],
  ['the lowest', { method: 'lowest' }, [3, 7, 5], '3'],
  ['the lowest of nothing is absent', { method: 'lowest' }, [null], undefined],
  ['the second of 7 5 3', { method: 'nth-highest', n: 2 }, [3, 7, 5], '5'],
  ['equal values count one by one', { method: 'nth-highest', n: 2 }, [7, 7, 5], '7'],
  ['fewer than three', { method: 'nth-highest', n: 3 }, [7, null, 5], undefined],
  ['the best two: 7 + 5', { method: 'best', n: 2 }, [3, 7, 5], '12'],
  ['the lowest two are the best: 3 + 5', { method: 'best', n: 2, order: 'lowest-first' }, [3, 7, 5], '8'],
  ['all where there are fewer: 7 + 5', { method: 'best', n: 3 }, [7, null, 5], '12'],
  ['the best of nothing is absent', { method: 'best', n: 3 }, [null], undefined],
  ['three values', { method: 'count' }, [3, 7, null, 5], '3'],
  ['5 and 7 are at least 5', { method: 'count', atLeast: 5 }, [3, 7, 5], '2'],
  ['only 7 is more than 5', { method: 'count', more: 5 }, [3, 7, 5], '1'],
  ['two are 5', { method: 'count', equal: 5 }, [5, 7, 5], '2'],
  ['nothing is at least 9', { method: 'count', atLeast: 9 }, [3, 7, 5], '0'],
  ['a count of nothing is 0', { method: 'count' }, [null, null], '0'],
  ['b alone', { method: 'pick', key: 'b' }, [3, 7, 5], '7'],
  ['b has none', { method: 'pick', key: 'b' }, [3, null, 5], undefined],
  ['7 ÷ (3 + 7 + 4)', { method: 'share', key: 'b' }, [3, 7, 4], '0.5'],
  ['(3 + 4) ÷ 14', { method: 'share', keys: ['a', 'c'] }, [3, 7, 4], '0.5'],
  ['a key named twice counts once', { method: 'share', keys: ['a', 'a'] }, [3, 9], '0.25'],
  ['of a sum of 0 the share is 0', { method: 'share', key: 'a' }, [0, 0], '0'],
  ['of a sum of 0 the share is 0, also of minus 2 and 2', { method: 'share', key: 'a' }, [2, -2], '0'],
  ['0 ÷ 7, since a has none', { method: 'share', key: 'a' }, [null, 7], '0'],
  ['a share of nothing is absent', { method: 'share', key: 'a' }, [null, null], undefined],
  ['-1 ÷ -4', { method: 'share', key: 'a' }, [-1, -3], '0.25'],
  ['3 × 1 + 4 × 2', { method: 'weighted-sum', weights: { a: 1, b: 2 } }, [3, 4], '11'],
  ['4 × 2 alone, unscaled', { method: 'weighted-sum', weights: { a: 1, b: 2 } }, [null, 4], '8'],
  ['(3 × 1 + 4 × 2) ÷ 3', { method: 'weighted-mean', weights: { a: 1, b: 2 } }, [3, 4], '11/3'],
  ['4 × 2 ÷ 2: the weights of those present', { method: 'weighted-mean', weights: { a: 1, b: 2 } }, [null, 4], '4'],
  ['minus weights: (3 × 3 − 4) ÷ 2', { method: 'weighted-mean', weights: { a: 3, b: -1 } }, [3, 4], '2.5'],
  ['weights that come to −2: (4 − 3 × 3) ÷ −2', { method: 'weighted-mean', weights: { a: -3, b: 1 } }, [3, 4], '2.5'],
  ['weights of 0 in all: a division by 0', { method: 'weighted-mean', weights: { a: 1, b: -1 } }, [3, 4], '0'],
  ['fractions: 3 ÷ 3 + 4 × 2 ÷ 3', { method: 'weighted-sum', weights: { a: '1/3', b: '2/3' } }, [3, 4], '11/3'],
  ['of nothing there is no weighted sum', { method: 'weighted-sum', weights: { a: 1 } }, [null], undefined],
  ['of nothing there is no weighted mean', { method: 'weighted-mean', weights: { a: 1 } }, [null], undefined],
];

const cases = (...all: JsonObject[]): JsonObject => ({ method: 'by-count', cases: all });
const threeCases = cases(
  { upTo: 2, method: 'sum' },
  { upTo: 4, method: 'median' },
  { method: 'trimmed-mean', high: 1, low: 1 },
);
const byCount: Row[] = [
  ['two: their sum', threeCases, [3, 4], '7'],
  ['three: the median', threeCases, [3, 4, 9], '4'],
  ['four: still the median', threeCases, [3, 4, 9, 6], '5'],
  ['five: (4 + 6 + 7) ÷ 3', threeCases, [3, 4, 9, 6, 7], '17/3'],
  ['absent ones are not counted', threeCases, [3, null, 4, null], '7'],
  ['nothing: the sum of nothing', threeCases, [null], undefined],
  ['nothing, counted', cases({ upTo: 0, method: 'count' }, { method: 'mean' }), [null, null], '0'],
  [
    'weighted where there are two',
    cases({ upTo: 1, method: 'mean' }, { method: 'weighted-sum', weights: { a: 1, b: 10 } }),
    [3, 4],
    '43',
  ],
];

it.each([
  ['sum', '-11999999999999922'],
  ['median', '-999999999999993.5'],
])('takes the %s of marks far below 0 exactly', (method, result) => {
  const least = -999_999_999_999_999;
  const scale = { from: least, to: 0, step: 1 };
  const panel = {
    id: 'judges',
    title: { zh: '评委' },
    criteria: [{ id: 'mark', title: { zh: '分' }, scale }],
    judges: { atLeast: 1 },
  };
  const sheets = Array.from({ length: 12 }, (_, i) => ({ panel: 'judges', judge: `J${i}`, marks: [[1, least + i]] }));
  const [figures] = figuresOf({
    declared: { panels: [panel] },
    figures: [{ id: 'x', from: { marks: 'judges' }, steps: [{ method, over: 'judge' }] }],
    entries: 1,
    evidence: { sheets },
  });
  expect(figures?.x).toBe(result);
});

describe('a step that reduces an axis', () => {
  it.each([...table, ...byCount])('%s (%j of %j)', (_, step, values, result) => {
    expect(reduceFacts(values, { ...step, over: 'group' })).toBe(result);
    expect(reduceMarks(values, { ...step, over: 'judge' })).toBe(result);
  });
});

describe('of equal values', () => {
  const droppedOf = (step: JsonObject) => {
    const facts = ['a', 'b', 'c'].map((group) => ({ set: 'points', entry: 1, group, value: 5 }));
    const { rulebook, evidence } = figuresContest({
      declared: { facts: [{ id: 'points', title: { zh: '数' }, kind: 'number', groups: true }] },
      figures: [{ id: 'x', from: { facts: 'points' }, steps: [{ over: 'group', ...step }] }],
      entries: 1,
      evidence: { facts },
    });
    const explained = explainEntry(rulebook, evidence, 'only', 1);
    const inputs = 'refused' in explained ? [] : (explained.figures[1]?.steps[0]?.lines[0]?.inputs ?? []);
    return inputs.map(({ key, dropped }) => `${key?.key}: ${dropped?.en ?? 'counts'}`);
  };

  it('the one whose key stands first counts as the lower', () => {
    expect(droppedOf({ method: 'trimmed-mean', high: 1, low: 1 })).toEqual([
      'a: lowest, dropped',
      'b: counts',
      'c: highest, dropped',
    ]);
    expect(droppedOf({ method: 'best', n: 2 })).toEqual(['a: not among the best 2', 'b: counts', 'c: counts']);
    expect(droppedOf({ method: 'best', n: 1, order: 'lowest-first' })[0]).toBe('a: counts');
    expect(droppedOf({ method: 'closest-pair' })[0]).toBe('a: not of the closest two');
    expect(droppedOf({ method: 'highest' })[2]).toBe('c: counts');
    expect(droppedOf({ method: 'lowest' })[0]).toBe('a: counts');
  });
});

describe('weights that are declared', () => {
  const item = (id: string, weight: number): JsonObject => ({ id, weight });
  const facts: JsonObject[] = [
    { id: 'laps', title: { zh: '圈' }, kind: 'number', items: [item('long', 3), item('short', 1)] },
  ];
  const weighted = (method: string, values: JsonObject) =>
    figuresOf({
      declared: { facts },
      figures: [{ id: 'x', from: { facts: 'laps' }, steps: [{ method, over: 'item' }] }],
      entries: 1,
      evidence: { facts: Object.entries(values).map(([key, value]) => ({ set: 'laps', entry: 1, item: key, value })) },
    })[0]?.x;

  it('are taken where the step gives none: 3 × 10 + 1 × 20', () => {
    expect(weighted('weighted-sum', { long: 10, short: 20 })).toBe('50');
    expect(weighted('weighted-mean', { long: 10, short: 20 })).toBe('12.5');
    expect(weighted('weighted-mean', { short: 20 })).toBe('20');
  });
});

describe('keep-best', () => {
  const kept = (n: number, over: JsonObject = {}) => ({ method: 'keep-best', over: 'group', n, ...over });
  const all = { method: 'sum', over: 'group' };
  const counted = { method: 'count', over: 'group' };

  it.each<[string, JsonObject, Json[], string | undefined, string]>([
    ['the best two: 7 + 5', kept(2), [3, 7, 5], '12', '2'],
    ['the lowest two: 3 + 5', kept(2, { order: 'lowest-first' }), [3, 7, 5], '8', '2'],
    ['all where there are fewer', kept(4), [3, null, 5], '8', '2'],
    ['nothing of nothing', kept(2), [null, null], undefined, '0'],
  ])('leaves %s', (_, step, values, sum, count) => {
    expect(reduceFacts(values, step, all)).toBe(sum);
    expect(reduceFacts(values, step, counted)).toBe(count);
    expect(reduceMarks(values, { ...step, over: 'judge' }, { ...all, over: 'judge' })).toBe(sum);
  });

  it('drops of equal values the one whose key stands first', () => {
    expect(reduceFacts([5, 7, 5], kept(2), { method: 'pick', over: 'group', key: 'a' })).toBeUndefined();
    expect(reduceFacts([5, 7, 5], kept(2), { method: 'pick', over: 'group', key: 'c' })).toBe('5');
    const lowest = kept(2, { order: 'lowest-first' });
    expect(reduceFacts([7, 3, 7], lowest, { method: 'pick', over: 'group', key: 'a' })).toBe('7');
    expect(reduceFacts([7, 3, 7], lowest, { method: 'pick', over: 'group', key: 'c' })).toBeUndefined();
  });

  it('says of what it dropped why', () => {
    const { rulebook, evidence } = figuresContest({
      declared: { facts: [{ id: 'points', title: { zh: '数' }, kind: 'number', groups: true }] },
      figures: [{ id: 'x', from: { facts: 'points' }, steps: [kept(1)] }],
      entries: 1,
      evidence: { facts: ['a', 'b'].map((group, i) => ({ set: 'points', entry: 1, group, value: i })) },
    });
    const explained = explainEntry(rulebook, evidence, 'only', 1);
    if ('refused' in explained) throw new Error('refused');
    const lines = explained.figures[1]?.steps[0]?.lines ?? [];
    expect(lines.map(({ inputs, result }) => [inputs[0]?.dropped?.en ?? null, result])).toEqual([
      ['not among the best 1', null],
      [null, '1'],
    ]);
  });
});
