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
  inOrder(ENTRIES, known).map(({ number, votes, share }) => [number, votes, share]);

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
  expect([first?.number, first?.entry, first?.votes]).toEqual([9, null, 1]);
});
