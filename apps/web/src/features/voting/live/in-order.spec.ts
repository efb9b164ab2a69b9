import type { BallotEntry, Totals } from '../../../api/types';
import { inOrder } from './in-order';

const entry = (number: number): BallotEntry => ({
  number,
  title: { zh: `${number}` },
  submitters: [],
  isSample: false,
  part: null,
});
const totals = (votes: readonly (readonly [number, number])[]): Totals => ({
  channel: 'web',
  asOf: '2031-05-01T10:00:00.000Z',
  nextAt: null,
  ballots: 0,
  lastMinutes: [],
  totals: votes.map(([number, count]) => ({ entry: number, votes: count })),
});

const ENTRIES = [1, 2, 3].map(entry);
const plain = (known: Totals | null) =>
  inOrder(ENTRIES, known).map(({ number, count, share }) => [number, count, share]);

it('the most votes come first, of equal ones the lower number', () => {
  expect(
    plain(
      totals([
        [1, 2],
        [2, 4],
        [3, 2],
      ]),
    ),
  ).toEqual([
    [2, 4, 1],
    [1, 2, 0.5],
    [3, 2, 0.5],
  ]);
});

it('without a vote nothing is drawn, and nothing is divided by it', () => {
  expect(
    plain(
      totals([
        [1, 0],
        [2, 0],
      ]),
    ),
  ).toEqual([
    [1, 0, 0],
    [2, 0, 0],
  ]);
});

it('before anything is known they stand by number', () => {
  expect(plain(null)).toEqual([1, 2, 3].map((number) => [number, null, 0]));
});

it('votes of an entry that has left are not lost', () => {
  const [first] = inOrder(ENTRIES, totals([[9, 1]]));
  expect([first?.number, first?.entry, first?.count]).toEqual([9, null, 1]);
});

it('what the rules make of the votes comes before the votes, whatever its sign', () => {
  const known = totals([
    [1, 9],
    [2, 1],
    [3, 2],
  ]);
  const counted = known.totals.map((total, at) => ({ ...total, counted: [-1, 2.5, 5][at]!, firsts: at }));
  const all = inOrder(ENTRIES, { ...known, totals: counted });
  expect(all.map(({ number, count, votes, firsts, share }) => [number, count, votes, firsts, share])).toEqual([
    [3, 5, 2, 2, 1],
    [2, 2.5, 1, 1, 0.5],
    [1, -1, 9, 0, 0],
  ]);
});
