import { readOutcomeNumber } from '@laurel/domain';
import { shownApart, shownColumn } from './shown-numbers.js';

const column = (...texts: string[]): string[] => shownColumn(texts.map(readOutcomeNumber));
const apart = (a: string, b: string) => shownApart(readOutcomeNumber(a), readOutcomeNumber(b));

it.each([
  [
    ['93.77', '-0.5', '50'],
    ['93.77', '-0.5', '50'],
  ],
  [
    ['638/7', '-1/3'],
    ['91.142857', '-0.333333'],
  ],
  [['1/2000000'], ['0.0000005']],
  [
    ['0.0000001', '-0.004'],
    ['0.0000001', '-0.004'],
  ],
  [
    ['20/7', '2857142857142/1000000000000'],
    ['2.857142857143', '2.857142857142'],
  ],
  [
    ['-1/30000000', '0'],
    ['-0.00000003', '0'],
  ],
])('shows %j as %j', (exact, shown) => {
  expect(column(...exact)).toEqual(shown);
});

it.each([
  ['30', '20', '30', '20'],
  ['93.7749', '93.774', '93.775', '93.774'],
  ['92.0071', '87.0714', '92.01', '87.07'],
  ['638/7', '91', '91.14', '91.00'],
  ['-0.004', '0', '-0.004', '0.000'],
])('parts %s from %s', (a, b, left, right) => {
  expect(apart(a, b)).toEqual([left, right]);
});
