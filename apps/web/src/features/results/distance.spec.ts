import type { Cut, Ranked } from '../../api/types';
import { distanceTo } from './distance';

const cut = {
  above: 2,
  last: { number: 3, place: 2, score: '82.39' },
  first: { number: 9, place: 3, score: '81.77' },
  by: '0.62',
} satisfies Cut;

it.each([
  [1, '93.77', '12'],
  [2, '82.39', '0.62'],
  [3, '81.77', '-0.62'],
  [4, '200/3', '-4717/300'],
])('place %i with %s is %s from the line', (place, score, distance) => {
  expect(distanceTo(cut, { place, score } as Ranked)).toBe(distance);
});
