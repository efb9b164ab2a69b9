import { factsOf, refusalsOf } from '../../../test/contest.js';
import { eachValue, figuresContest, figuresOf } from '../../../test/figures.js';
import type { Json, JsonObject } from '../../../test/json.js';
import { decide } from '../../ranking/decide.js';

type Row = [why: string, step: JsonObject, value: Json, result: string | undefined];

const bands = {
  method: 'bands',
  bands: [
    { from: 90, points: 5 },
    { from: 60, points: 2 },
  ],
};

const table: Row[] = [
  ['7 × 3', { method: 'times', number: 3 }, 7, '21'],
  ['7 ÷ 3', { method: 'divide', number: 3 }, 7, '7/3'],
  ['a division by 0', { method: 'divide', number: 0 }, 7, '0'],
  ['7 + 0.5', { method: 'plus', number: 0.5 }, 7, '7.5'],
  ['7 − 9', { method: 'minus', number: 9 }, 7, '-2'],
  ['7 × 43 ÷ 52', { method: 'times', number: '43/52' }, 7, '301/52'],
  ['an absent value stays absent', { method: 'plus', number: 9 }, null, undefined],
  ['half up', { method: 'round', digits: 0 }, 2.5, '3'],
  ['half up, away from zero', { method: 'round', digits: 0 }, -2.5, '-3'],
  ['half to even', { method: 'round', digits: 0, mode: 'half-even' }, 2.5, '2'],
  ['cut', { method: 'round', digits: 1, mode: 'towards-zero' }, -2.59, '-2.5'],
  ['a fraction', { method: 'round', digits: 2 }, '2/3', '0.67'],
  ['no minus before 0', { method: 'round', digits: 0 }, -0.2, '0'],
  ['the band begins at 90', bands, 90, '5'],
  ['just below it', bands, 89.999, '2'],
  ['the last band begins at 60', bands, 60, '2'],
  ['below it 0', bands, 59, '0'],
  ['or what the rules say', { ...bands, below: -1 }, 59, '-1'],
  ['the third place', { method: 'points', table: [12, 10, 8] }, 3, '8'],
  ['beyond the table 0', { method: 'points', table: [12, 10, 8] }, 4, '0'],
  ['or what the rules say', { method: 'points', table: [12], beyond: '1/2' }, 2, '0.5'],
  ['64 ÷ 2 ÷ 2', { method: 'points', first: 64, ratio: 0.5 }, 3, '16'],
  ['not below 5', { method: 'limit', from: 5 }, 4, '5'],
  ['not above 8', { method: 'limit', to: 8 }, 9, '8'],
  ['between them as it is', { method: 'limit', from: 5, to: 8 }, 6.5, '6.5'],
  ['the limits themselves stay', { method: 'limit', from: 5, to: 5 }, 5, '5'],
  ['what is absent has no limits', { method: 'limit', from: 5 }, null, undefined],
  ['what is absent becomes 4', { method: 'fill', number: 4 }, null, '4'],
  ['what is there stays', { method: 'fill', number: 4 }, 0, '0'],
];

describe('a step on each value', () => {
  it.each(table)('%s (%j of %j)', (_, step, value, result) => {
    expect(eachValue(value, step)).toBe(result);
  });

  it.each([0, -1, 1.5, '7/3'])('finds no place in %p', (value) => {
    const figures = [{ id: 'x', from: { facts: 'points' }, steps: [{ method: 'points', table: [1] }] }];
    const { rulebook, evidence } = figuresContest({ figures, entries: 1, evidence: { facts: factsOf([value]) } });
    expect(refusalsOf(decide(rulebook, evidence))).toEqual(['rounds[0].figures[1].steps[0] not-a-place']);
  });
});

describe('an operand', () => {
  const number = (id: string, more: JsonObject = {}): JsonObject => ({
    id,
    title: { zh: '数' },
    kind: 'number',
    ...more,
  });
  const declared = {
    facts: [number('points'), number('other'), number('grouped', { groups: [{ id: 'a' }, { id: 'b' }] })],
  };
  const other = { id: 'other', from: { facts: 'other' } };
  const contest = (step: JsonObject) => ({
    declared,
    figures: [other, { id: 'x', from: { facts: 'points' }, steps: [step] }],
    entries: 3,
    evidence: { facts: [...factsOf([10, 20, null]), ...factsOf([4, null, null], 'other')] },
  });
  const computed = (step: JsonObject) => figuresOf(contest(step)).map(({ x }) => x);

  it('of another figure is that of the same entry', () => {
    expect(computed({ method: 'divide', figure: 'other', missing: 'absent' })).toEqual(['2.5', undefined, undefined]);
  });

  it('that is missing leaves the value, where the rules say skip', () => {
    expect(computed({ method: 'plus', figure: 'other', missing: 'skip' })).toEqual(['14', '20', undefined]);
  });

  it.each([{}, { missing: 'refuse' }])('that is missing is refused where the value is there: %j', (more) => {
    const { rulebook, evidence } = figuresContest(contest({ method: 'minus', figure: 'other', ...more }));
    expect(refusalsOf(decide(rulebook, evidence))).toEqual(['rounds[0].figures[2].steps[0] missing-figure']);
  });

  const grouped = (...steps: JsonObject[]) =>
    figuresOf({
      declared,
      figures: [other, { id: 'x', from: { facts: 'grouped' }, steps: [...steps, { method: 'sum', over: 'group' }] }],
      entries: 2,
      evidence: {
        facts: [
          { set: 'grouped', entry: 1, group: 'a', value: 1 },
          { set: 'grouped', entry: 1, group: 'b', value: 2 },
          { set: 'grouped', entry: 2, group: 'b', value: 5 },
          ...factsOf([100, 200], 'other'),
        ],
      },
    }).map(({ x }) => x);

  it('for some keys leaves the others as they are', () => {
    expect(grouped({ method: 'times', over: 'group', keys: { b: 10 } })).toEqual(['21', '50']);
    expect(grouped({ method: 'minus', over: 'group', keys: { a: 1, b: '1/2' } })).toEqual(['1.5', '4.5']);
  });

  it('without axes spreads over those of the value', () => {
    expect(grouped({ method: 'plus', figure: 'other' })).toEqual(['203', '205']);
  });
});
