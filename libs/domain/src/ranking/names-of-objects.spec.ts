import { listOf, makeEvidence, makeList, makeRound, makeRulebook, outcomeOf, partOf } from '../../test/contest.js';
import { figuresOf } from '../../test/figures.js';
import type { JsonObject } from '../../test/json.js';

const panel = {
  id: 'judges',
  title: { zh: '评委' },
  criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 10, step: 1 } }],
  judges: { atLeast: 1 },
};
const sheet = (judge: string, mark: number) => ({ panel: 'judges', judge, marks: [[1, mark]] });
const sum = { method: 'sum', over: 'judge' };
const marksOf = (...steps: Parameters<typeof figuresOf>[0]['figures'][number][]) =>
  figuresOf({
    declared: { panels: [panel] },
    figures: [{ id: 'x', from: { marks: 'judges' }, steps }],
    entries: 1,
    evidence: { sheets: [sheet('toString', 3), sheet('constructor', 4), sheet('J1', 5)] },
  })[0]?.x;

describe('judges, keys and attributes that are called like properties of every object', () => {
  it('get no number that was meant for others', () => {
    expect(marksOf({ method: 'plus', over: 'judge', keys: { J1: 1 } }, sum)).toBe('13');
  });

  it('get the number that was meant for them', () => {
    expect(marksOf({ method: 'plus', over: 'judge', keys: { toString: 1 } }, sum)).toBe('13');
  });

  it('have no weight but the one that is given', () => {
    expect(() => marksOf({ method: 'weighted-mean', over: 'judge', weights: { J1: 1 } })).toThrow('no-weight');
    const weights = { J1: 1, toString: 2, constructor: 3 };
    expect(marksOf({ method: 'weighted-sum', over: 'judge', weights })).toBe('23');
  });

  it('have no places but those that are given, and no value that the evidence does not write', () => {
    const rulebook = makeRulebook({
      attributes: { constructor: true },
      rounds: [
        makeRound({
          lists: [makeList({ per: 'constructor', take: { per: { other: 1, constructor: 0 } }, onTie: 'expand' })],
        }),
      ],
    });
    const facts = [1, 2, 3].map((entry) => ({ set: 'points', entry, value: entry }));
    const entries: JsonObject[] = [
      { number: 1, constructor: 'other' },
      { number: 2, constructor: 'constructor' },
      { number: 3 },
    ];
    const outcome = outcomeOf(rulebook, makeEvidence(rulebook, { entries, facts }));
    expect(listOf(partOf(outcome, 'final'), 'top')).toEqual({ id: 'top', entries: [1] });
  });
});
