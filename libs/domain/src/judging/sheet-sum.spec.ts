import fc from 'fast-check';
import { parseExact } from '../exact/exact.js';
import { readOutcomeNumber } from '../exact/outcome-number.js';
import type { CriterionMark } from './judged-panel.js';
import { sumOfSheet } from './sheet-sum.js';

const scale = { from: 0, to: 100, step: 1 };
const criteria = (...weights: (number | string | undefined)[]) =>
  weights.map((weight, index) => ({
    id: `c${index}`,
    title: { zh: '项' },
    scale,
    ...(weight === undefined ? {} : { weight }),
  }));
const marks = (...given: (number | null)[]): CriterionMark[] =>
  given.map((mark, index) => ({ criterion: `c${index}`, mark, comment: '' }));

it('adds mark times weight, and says what each gives', () => {
  const sum = sumOfSheet({ criteria: criteria(0.25, 0.25, 0.2, 0.15, 0.15) }, marks(87, 87, 88, 95, 90));
  expect(sum.total).toBe('88.85');
  expect(sum.terms.map(({ gives }) => gives)).toEqual(['21.75', '21.75', '17.6', '14.25', '13.5']);
  expect(sum.terms.map(({ weight }) => weight)).toEqual(['0.25', '0.25', '0.2', '0.15', '0.15']);
});

it('has no total before all criteria are marked', () => {
  const sum = sumOfSheet({ criteria: criteria(0.5, 0.5) }, marks(87, null));
  expect([sum.total, sum.terms.map(({ gives }) => gives)]).toEqual([null, ['43.5', null]]);
  expect(sumOfSheet({ criteria: criteria(0.5, 0.5) }, []).total).toBeNull();
});

it('counts a criterion without a weight once, and is exact with thirds', () => {
  expect(sumOfSheet({ criteria: criteria(undefined, undefined) }, marks(80, 9)).total).toBe('89');
  expect(sumOfSheet({ criteria: criteria('1/3', '2/3') }, marks(1, 0)).total).toBe('1/3');
  expect(sumOfSheet({ criteria: criteria('1/3', '1/3', '1/3') }, marks(100, 100, 100)).total).toBe('100');
});

it('is the same whatever the order of the marks, and rises with each of them', () => {
  const five = { criteria: criteria(0.25, 0.25, 0.2, 0.15, 0.15) };
  const mark = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(fc.tuple(mark, mark, mark, mark, mark), fc.nat({ max: 4 }), (given, raised) => {
      const sheet = marks(...given);
      const total = sumOfSheet(five, sheet).total;
      expect(sumOfSheet(five, [...sheet].reverse()).total).toBe(total);
      const more = given.map((value, index) => (index === raised ? value + 1 : value));
      const higher = sumOfSheet(five, marks(...more)).total;
      expect(readOutcomeNumber(higher!).compare(readOutcomeNumber(total!))).toBe(1);
      expect(parseExact(Number(total))).toBeDefined();
    }),
  );
});
