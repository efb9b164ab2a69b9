import { mediansOf, tooLittleOf } from './exposure.js';

const links = (...counts: readonly number[]) => counts.map((count) => ({ stops: 1, minutes: 8, links: count }));

it.each([
  [[], 0],
  [[3], 3],
  [[5, 1, 3], 3],
  [[1, 2, 3, 10], 2.5],
])('takes the median of %j', (counts, median) => {
  expect(mediansOf(links(...counts)).links).toBe(median);
});

it('warns of less than half the median, and of nothing that has the half', () => {
  const all = links(1, 2, 2, 3, 3, 3, 4, 5);
  const medians = mediansOf(all);
  expect(medians).toEqual({ stops: 1, minutes: 8, links: 3 });
  expect(tooLittleOf({ stops: 1, minutes: 8, links: 1 }, medians)).toEqual(['links']);
  expect(tooLittleOf({ stops: 1, minutes: 4, links: 2 }, medians)).toEqual([]);
  expect(tooLittleOf({ stops: 0, minutes: 0, links: 0 }, medians)).toEqual(['stops', 'minutes', 'links']);
});

it('warns of nobody where nothing was seen', () => {
  expect(tooLittleOf({ stops: 0, minutes: 0, links: 0 }, mediansOf([]))).toEqual([]);
});
