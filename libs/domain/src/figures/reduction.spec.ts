import { reduceFacts, reduceMarks } from '../../test/figures.js';
import { parseExact } from '../exact/exact.js';
import { keyWeights } from './reduction.js';

describe('weights of keys', () => {
  const weights = (...values: (number | string)[]) => keyWeights(values.map((value) => parseExact(value)));

  it('are whole numbers over one denominator while doubles hold them', () => {
    expect(weights('1/6', 0.25, 2)).toMatchObject({ whole: [2, 3, 24], denominator: 12, largest: 24 });
  });

  it.each([[[1e-320, 1]], [[1e-16, 1]], [[1e300, 1]], [['1/9007199254740993', 1]], [['1/94906297', '1/94906303']]])(
    'stay exact where doubles do not: %j',
    (values) => {
      expect(weights(...values).whole).toBeUndefined();
    },
  );
});

it('weighs with the smallest number that JSON has', () => {
  const step = { method: 'weighted-mean', over: 'judge', weights: { a: 5e-324, b: 5e-324 } };
  expect(reduceMarks([3, 4], step)).toBe('3.5');
  expect(reduceFacts([3, 4], { ...step, over: 'group' })).toBe('3.5');
});
