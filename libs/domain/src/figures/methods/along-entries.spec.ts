import { factsOf } from '../../../test/contest.js';
import { alongEntries, figuresOf } from '../../../test/figures.js';
import type { Json, JsonObject } from '../../../test/json.js';

type Row = [why: string, step: JsonObject, values: Json[], results: (string | undefined)[]];

/** Worked out by hand; the values are those of entries 1, 2, …, null for none. */
const table: Row[] = [
  ['1, 2, 2, 4', { method: 'rank' }, [9, 7, 7, 5], ['1', '2', '2', '4']],
  ['the same, said', { method: 'rank', tied: 'highest', order: 'highest-first' }, [9, 7, 7, 5], ['1', '2', '2', '4']],
  ['(2 + 3) ÷ 2', { method: 'rank', tied: 'share' }, [9, 7, 7, 5], ['1', '2.5', '2.5', '4']],
  ['the worse of 2 and 3', { method: 'rank', tied: 'lowest' }, [9, 7, 7, 5], ['1', '3', '3', '4']],
  ['lowest first', { method: 'rank', order: 'lowest-first' }, [9, 7, 7, 5], ['4', '2', '2', '1']],
  ['an absent value takes no place', { method: 'rank' }, [null, 7, 9], [undefined, '2', '1']],
  ['alone', { method: 'rank' }, [3], ['1']],
  ['all the same', { method: 'rank', tied: 'share' }, [3, 3, 3], ['2', '2', '2']],
  [
    '12, 10, 8, and nothing beyond',
    { method: 'points-by-rank', table: [12, 10, 8] },
    [5, 9, 7, 3],
    ['8', '12', '10', '0'],
  ],
  ['1 beyond', { method: 'points-by-rank', table: [12], beyond: 1 }, [5, 9, 7], ['1', '12', '1']],
  ['10 for both', { method: 'points-by-rank', table: [12, 10, 8, 7] }, [9, 7, 7, 5], ['12', '10', '10', '7']],
  [
    '(10 + 8) ÷ 2',
    { method: 'points-by-rank', table: [12, 10, 8, 7], tied: 'share' },
    [9, 7, 7, 5],
    ['12', '9', '9', '7'],
  ],
  [
    '8 for both',
    { method: 'points-by-rank', table: [12, 10, 8, 7], tied: 'lowest' },
    [9, 7, 7, 5],
    ['12', '8', '8', '7'],
  ],
  ['(12 + 0 + 0) ÷ 3', { method: 'points-by-rank', table: [12], tied: 'share' }, [9, 9, 9], ['4', '4', '4']],
  ['100, 90, 81', { method: 'points-by-rank', first: 100, ratio: 0.9 }, [9, 7, 5], ['100', '90', '81']],
  [
    '(100 + 90) ÷ 2',
    { method: 'points-by-rank', first: 100, ratio: 0.9, tied: 'share' },
    [9, 9, 5],
    ['95', '95', '81'],
  ],
  ['a ratio of 0 leaves the first', { method: 'points-by-rank', first: 7, ratio: 0 }, [9, 7, 5], ['7', '0', '0']],
  [
    'fewest points to the first',
    { method: 'points-by-rank', order: 'lowest-first', table: [1, 2] },
    [9, 7],
    ['2', '1'],
  ],
  ['7 ÷ 9 and 3 ÷ 9', { method: 'share-of-highest' }, [9, 7, 3, null], ['1', '7/9', '1/3', undefined]],
  ['× 100', { method: 'share-of-highest', points: 100 }, [8, 2], ['100', '25']],
  ['of all 0: a division by 0', { method: 'share-of-highest', points: 100 }, [0, 0], ['0', '0']],
  ['of nothing', { method: 'share-of-highest' }, [null], [undefined]],
  ['3 ÷ 12', { method: 'share-of-total' }, [3, 9, null], ['0.25', '0.75', undefined]],
  ['× 40', { method: 'share-of-total', points: 40 }, [3, 9], ['10', '30']],
  ['of all 0', { method: 'share-of-total' }, [0, 0], ['0', '0']],
  ['(7 − 3) ÷ (11 − 3)', { method: 'min-max' }, [3, 7, 11, null], ['0', '0.5', '1', undefined]],
  ['× 10', { method: 'min-max', points: 10 }, [-1, 0, 3], ['0', '2.5', '10']],
  ['of equals: a division by 0', { method: 'min-max' }, [5, 5], ['0', '0']],
  ['alone: a division by 0', { method: 'min-max' }, [5], ['0']],
  ['lower ones of 3 others', { method: 'percentile' }, [1, 2, 3, 4], ['0', '1/3', '2/3', '1']],
  ['(1 + 1 ÷ 2) ÷ 3', { method: 'percentile' }, [1, 2, 2, 3], ['0', '0.5', '0.5', '1']],
  ['alone: 1', { method: 'percentile', points: 20 }, [7, null], ['20', undefined]],
  ['all the same: half of the others', { method: 'percentile' }, [7, 7, 7], ['0.5', '0.5', '0.5']],
  ['mean 3, s = 2', { method: 'z-score' }, [1, 5, null], ['-1', '1', undefined]],
  [
    'mean 2, s² = 2 ÷ 3, cut to 0.816496580927',
    { method: 'z-score' },
    [1, 2, 3],
    ['-1000000000000/816496580927', '0', '1000000000000/816496580927'],
  ],
  ['of equals: s is 0', { method: 'z-score' }, [4, 4], ['0', '0']],
];

describe('a step along the entries', () => {
  it.each(table)('%s (%j of %j)', (_, step, values, results) => {
    expect(alongEntries(values, step)).toEqual(results);
  });
});

describe('a step along the entries', () => {
  const facts = (...kinds: JsonObject[]): JsonObject => ({
    facts: [{ id: 'points', title: { zh: '分' }, kind: 'number' }, ...kinds],
  });
  const other = { id: 'other', title: { zh: '其他' }, kind: 'number' };
  const x = (step: JsonObject): JsonObject => ({ id: 'x', from: { facts: 'points' }, steps: [step] });
  const ranked = (step: JsonObject) =>
    figuresOf({
      declared: facts(other),
      figures: [{ id: 'other', from: { facts: 'other' } }, x(step)],
      entries: 4,
      evidence: { facts: [...factsOf([9, 9, 9, 5]), ...factsOf([1, 2, null, 9], 'other')] },
    }).map((figures) => figures.x);

  it('parts those who are tied by another figure, an absent one last', () => {
    expect(ranked({ method: 'rank', ties: [{ figure: 'other' }] })).toEqual(['2', '1', '3', '4']);
    expect(ranked({ method: 'rank', ties: [{ figure: 'other', order: 'lowest-first' }] })).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(ranked({ method: 'points-by-rank', table: [4, 3, 2, 1], ties: [{ figure: 'other' }] })).toEqual([
      '3',
      '4',
      '2',
      '1',
    ]);
  });

  it('goes along each key by itself', () => {
    const groups = ['a', 'b'].map((id) => ({ id }));
    const grouped = { id: 'grouped', title: { zh: '组' }, kind: 'number', groups };
    const fact = (entry: number, group: string, value: number) => ({ set: 'grouped', entry, group, value });
    const steps = [{ method: 'share-of-highest' }, { method: 'sum', over: 'group' }];
    expect(
      figuresOf({
        declared: facts(grouped),
        figures: [{ id: 'x', from: { facts: 'grouped' }, steps }],
        entries: 2,
        evidence: { facts: [fact(1, 'a', 10), fact(2, 'a', 5), fact(2, 'b', 4)] },
      }).map((figures) => figures.x),
    ).toEqual(['1', '1.5']);
  });
});
