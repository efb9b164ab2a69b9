import fc from 'fast-check';
import { gradeRanks, type MetPair, pairsOf } from './ballot-pairs.js';

const FIELD = [4, 1, 2, 3];
const ranking = fc.shuffledSubarray(FIELD, { minLength: 1 });

function metOn(ballots: readonly (readonly number[])[]): MetPair[] {
  return FIELD.flatMap((entry) =>
    FIELD.filter((opponent) => opponent !== entry).map((opponent) => {
      const both = ballots.filter((each) => each.includes(entry) && each.includes(opponent));
      const before = both.filter((each) => each.indexOf(entry) < each.indexOf(opponent));
      return { entry, opponent, both: both.length, before: before.length };
    }),
  ).filter(({ both }) => both > 0);
}

it('counts the ballots that put an entry before another, be it by naming it alone', () => {
  fc.assert(
    fc.property(fc.array(ranking, { maxLength: 12 }), (ballots) => {
      const named = new Map(FIELD.map((entry) => [entry, ballots.filter((each) => each.includes(entry)).length]));
      const found = new Map(
        pairsOf({ named, met: metOn(ballots), field: FIELD }).map(([a, b, count]) => [`${a} ${b}`, count]),
      );
      for (const a of FIELD) {
        for (const b of FIELD.filter((other) => other !== a)) {
          const place = (ballot: readonly number[], entry: number) =>
            ballot.includes(entry) ? ballot.indexOf(entry) : Infinity;
          const slow = ballots.filter((ballot) => place(ballot, a) < place(ballot, b)).length;
          expect(found.get(`${a} ${b}`) ?? 0).toBe(slow);
        }
      }
    }),
  );
});

it('gives them by entry, then opponent', () => {
  const rows = pairsOf({
    named: new Map([
      [2, 1],
      [1, 1],
    ]),
    met: metOn([[2, 1]]),
    field: FIELD,
  });
  expect(rows).toEqual([
    [1, 3, 1],
    [1, 4, 1],
    [2, 1, 1],
    [2, 3, 1],
    [2, 4, 1],
  ]);
});

it.each([
  [
    [
      { id: 'a', value: 0 },
      { id: 'b', value: '1/3' },
      { id: 'c', value: 0.3 },
    ],
    [2, 0, 1],
  ],
  [
    [
      { id: 'a', value: 1 },
      { id: 'b', value: 1 },
      { id: 'c', value: 0 },
    ],
    [0, 0, 2],
  ],
  [
    [{ id: 'good' }, { id: 'fair', value: 9 }, { id: 'poor' }],
    [0, 1, 2],
  ],
])('ranks the grades of %j', (scale, ranks) => {
  expect(gradeRanks({ kind: 'grade', scale })).toEqual(ranks);
});
