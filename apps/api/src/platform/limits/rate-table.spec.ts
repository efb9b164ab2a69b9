import { createHash } from 'node:crypto';
import { placeOf, type RatePlace, RateTable } from './rate-table.js';

const placeOfKey = (key: string): RatePlace => placeOf(createHash('sha256').update(key).digest('hex'));

/** Places of one set of eight slots. */
const neighbours = (count: number): readonly RatePlace[] =>
  Array.from({ length: count }, (_, n) => ({ ...placeOfKey(`neighbour ${n}`), first: 800 }));

it('knows what was set, and nothing of what was not', () => {
  const table = new RateTable();
  table.set(placeOfKey('a'), 7);
  table.set(placeOfKey('b'), 8.5);
  table.set(placeOfKey('a'), 9);
  expect(['a', 'b', 'c'].map((key) => table.get(placeOfKey(key)))).toEqual([9, 8.5, 0]);
});

it('lets the lowest number of a full set go, and no other', () => {
  const table = new RateTable();
  const places = neighbours(9);
  const numbers = [50, 40, 10, 60, 70, 80, 90, 30, 20];
  places.forEach((place, n) => table.set(place, numbers[n]!));
  expect(places.map((place) => table.get(place))).toEqual([50, 40, 0, 60, 70, 80, 90, 30, 20]);
});

it('has room for eight keys in each set, whatever lies beside it', () => {
  const table = new RateTable();
  const sets = Array.from({ length: 4096 }, (_, n) => [n, 2 ** 18 - 1 - n]).flat();
  const keys = neighbours(8);
  const places = sets.flatMap((set) => keys.map((key) => ({ ...key, first: 8 * set })));
  places.forEach((place, n) => table.set(place, n + 1));
  expect(places.filter((place, n) => table.get(place) !== n + 1)).toEqual([]);
});
