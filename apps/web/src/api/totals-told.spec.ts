import { merged } from './totals-told';
import type { Totals } from './types';

const at = (asOf: string, votes: readonly (readonly [number, number])[]): Totals => ({
  channel: 'web',
  asOf,
  nextAt: null,
  ballots: 3,
  lastMinutes: [],
  totals: votes.map(([entry, count]) => ({ entry, votes: count })),
});

const ALL = at('2031-05-01T10:00:00.000Z', [
  [1, 1],
  [2, 2],
]);

it('of the totals whole, they are what was told', () => {
  expect(merged(null, 'totals', ALL)).toBe(ALL);
  const later = at('2031-05-01T10:00:01.000Z', [[3, 0]]);
  expect(merged(ALL, 'totals', later)).toBe(later);
});

it('of changes, the entries that are not named stay', () => {
  const changes = { ...at('2031-05-01T10:00:01.000Z', [[2, 5]]), ballots: 4 };
  expect(merged(ALL, 'changes', changes)).toEqual({
    ...at('2031-05-01T10:00:01.000Z', [
      [1, 1],
      [2, 5],
    ]),
    ballots: 4,
  });
});

it('of nothing new, the time alone is another', () => {
  const still = { asOf: '2031-05-01T10:00:15.000Z' } as Totals;
  expect(merged(ALL, 'still', still)).toEqual({ ...ALL, asOf: still.asOf });
  expect(merged(null, 'still', still)).toBeNull();
});
