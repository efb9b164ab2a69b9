import type { Exposure } from '../../../api/types';
import { exposureBook, medianOf } from './exposure';

const of = (number: number, coverage: number, minutes = 8): Exposure => ({
  number,
  coverage,
  minutes,
  title: { zh: `${number}` },
  stops: 1,
  links: coverage,
  tooLittle: [],
});

describe('the exposure of entries', () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[5, 1, 3], 3],
    [[1, 2, 3, 10], 2.5],
  ])('the middle of %j is %d', (numbers, median) => expect(medianOf(numbers)).toBe(median));

  it('warns of less than half the middle, and not of half', () => {
    const { rows } = exposureBook([of(1, 1), of(2, 2), of(3, 4), of(4, 4), of(5, 5, 3)], []);
    expect(rows.map(({ number, lacks }) => [number, lacks])).toEqual([
      [1, ['coverage']],
      [2, []],
      [3, []],
      [4, []],
      [5, ['minutes']],
    ]);
  });
});
