import type { Exposure } from '../../../api/types';
import { exposureBook, medianOf } from './exposure';

const of = (number: number, coverage: number, tooLittle: Exposure['tooLittle'] = []): Exposure => ({
  number,
  coverage,
  minutes: 8,
  title: { zh: `${number}` },
  stops: 1,
  links: coverage,
  tooLittle,
});

const medians = { stops: 1, minutes: 8, links: 4 };

describe('the exposure of entries', () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[5, 1, 3], 3],
    [[1, 2, 3, 10], 2.5],
  ])('the middle of %j is %d', (numbers, median) => expect(medianOf(numbers)).toBe(median));

  it('warns of less than half the middle, and not of half', () => {
    const exposure = [of(1, 1, ['links']), of(2, 2), of(3, 4), of(4, 4), of(5, 5, ['minutes'])];
    expect(exposureBook({ exposure, stops: [], medians }).rows.map(({ number, lacks }) => [number, lacks])).toEqual([
      [1, ['links', 'coverage']],
      [2, []],
      [3, []],
      [4, []],
      [5, ['minutes']],
    ]);
  });
});
