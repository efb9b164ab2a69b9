import { factsOf, outcomeOf, partOf, refusalsOf } from '../../test/contest.js';
import { figuresContest, figuresOf } from '../../test/figures.js';
import type { JsonObject } from '../../test/json.js';
import { decide } from '../ranking/decide.js';

const number = (id: string, more: JsonObject = {}): JsonObject => ({
  id,
  title: { zh: '数' },
  kind: 'number',
  ...more,
});
const sum = (over: string) => ({ method: 'sum', over });

describe('figures that are added up', () => {
  const declared = { facts: [number('a'), number('b'), number('grouped', { groups: [{ id: 'x' }, { id: 'y' }] })] };
  const sources = ['a', 'b', 'grouped'].map((id): JsonObject => ({ id, from: { facts: id } }));
  const contest = (from: JsonObject, ...steps: JsonObject[]) => ({
    declared,
    figures: [...sources, { id: 'out', from, steps }],
    entries: 4,
    evidence: {
      facts: [
        ...factsOf([1, 2, null, null], 'a'),
        ...factsOf([10, null, 30, null], 'b'),
        ...['x', 'y'].map((group) => ({ set: 'grouped', entry: 1, group, value: 100 })),
        { set: 'grouped', entry: 2, group: 'y', value: 100 },
      ],
    },
  });
  const added = (...of: Parameters<typeof contest>) => figuresOf(contest(...of)).map(({ out }) => out);
  const refused = (...of: Parameters<typeof contest>) => {
    const { rulebook, evidence } = figuresContest(contest(...of));
    return refusalsOf(decide(rulebook, evidence));
  };
  const terms = [{ figure: 'a', weight: 2 }, { figure: 'b' }];

  it('count as 0 where they are missing, and come to 0 with nothing there at all', () => {
    expect(added({ sum: ['a', 'b'], missing: 'zero' })).toEqual(['11', '2', '30', '0']);
    expect(added({ weighted: terms, missing: 'zero' })).toEqual(['12', '4', '30', '0']);
  });

  it('leave their weights to the others: 2 × 3 ÷ 2 × 2 and 30 × 3 ÷ 1', () => {
    expect(added({ weighted: terms, missing: 'alone' })).toEqual(['12', '6', '90', undefined]);
  });

  it('come to 0 where the weights that are left sum to 0', () => {
    const zero = [
      { figure: 'a', weight: 0 },
      { figure: 'b', weight: 3 },
    ];
    expect(added({ weighted: zero, missing: 'alone' })).toEqual(['30', '0', '90', undefined]);
  });

  it('may weigh less than nothing', () => {
    expect(added({ weighted: [{ figure: 'a', weight: -3 }, { figure: 'b' }], missing: 'zero' })).toEqual([
      '7',
      '-6',
      '30',
      '0',
    ]);
  });

  it.each([
    { sum: ['a', 'b'], missing: 'refuse' },
    { weighted: terms, missing: 'refuse' },
  ])('are refused where one is missing: %j', (from) => {
    expect(refused(from)).toEqual(new Array(3).fill('rounds[0].figures[4].from missing-figure'));
  });

  it('may be one figure twice', () => {
    expect(added({ sum: ['a', 'a'], missing: 'zero' })).toEqual(['2', '4', '0', '0']);
  });

  it('spread over the axes that they lack; a key that the widest has not is no key', () => {
    const from = { sum: ['a', 'grouped'], missing: 'refuse' };
    expect(added(from, sum('group'))).toEqual(['202', '102', undefined, undefined]);
    expect(added(from, { method: 'count', over: 'group' })).toEqual(['2', '1', '0', '0']);
  });

  describe('with weights of their keys', () => {
    const groups = (...weights: (number | undefined)[]) =>
      ['x', 'y'].map((id, i): JsonObject => (weights[i] === undefined ? { id } : { id, weight: weights[i] }));
    const weighing = (first: JsonObject[], second: JsonObject[], step: JsonObject = {}) =>
      figuresContest({
        declared: { facts: [number('a', { groups: first }), number('b', { groups: second })] },
        figures: [
          { id: 'a', from: { facts: 'a' } },
          { id: 'b', from: { facts: 'b' } },
          {
            id: 'out',
            from: { sum: ['a', 'b'], missing: 'zero' },
            steps: [{ method: 'weighted-sum', over: 'group', ...step }],
          },
        ],
        entries: 1,
        evidence: {
          facts: ['x', 'y'].flatMap((group, i) => [
            { set: 'a', entry: 1, group, value: 1 + i },
            { set: 'b', entry: 1, group, value: 10 + 10 * i },
          ]),
        },
      });
    const outOf = ({ rulebook, evidence }: ReturnType<typeof weighing>) =>
      partOf(outcomeOf(rulebook, evidence), 'only').ranking[0]?.figures.out;

    it('take those that any of them declares: 3 × 11 + 5 × 22', () => {
      expect(outOf(weighing(groups(3, 5), groups(3, 5)))).toBe('143');
      expect(outOf(weighing(groups(3), groups(undefined, 5)))).toBe('143');
    });

    it('are refused where they declare different ones, unless the step gives weights', () => {
      const declared = () => weighing(groups(3, 5), groups(3, 4));
      expect(() => declared()).toThrow('rounds[0].figures[3].steps[0].weights no-weight');
      expect(outOf(weighing(groups(3, 5), groups(3, 4), { weights: { x: 1, y: 2 } }))).toBe('55');
    });
  });

  it('are missing at a key that the widest has', () => {
    expect(refused({ sum: ['b', 'grouped'], missing: 'refuse' })).toEqual(['rounds[0].figures[4].from missing-figure']);
    expect(added({ sum: ['b', 'grouped'], missing: 'zero' }, sum('group'))).toEqual([
      '220',
      '100',
      undefined,
      undefined,
    ]);
  });
});
