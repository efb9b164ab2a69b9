import fc from 'fast-check';
import type { BallotForm } from '../rulebook/schema.js';
import {
  ballotRefusals,
  type BallotRefusal,
  choiceRange,
  refuseBallot,
  sortBallot,
  type WrittenBallot,
} from './refuse-ballot.js';

/** Entry 5 is of no part. */
const FIELD = new Map([
  [1, 'north'],
  [2, 'north'],
  [3, 'south'],
  [4, 'south'],
  [5, undefined],
]);
const choose = { kind: 'choose', from: 1, to: 3 } as const;
const rank = { kind: 'rank', places: 3 } as const;
const points = { kind: 'points', to: 5, sum: 10 } as const;
const grade = { kind: 'grade', scale: [{ id: 'good' }, { id: 'fair' }, { id: 'poor' }] } as const;
const GRADES: BallotForm = { kind: 'grade', scale: [...grade.scale] };
const per = (from: number, to: number): BallotForm => ({ ...choose, to: 5, per: { attribute: 'side', from, to } });

const written = (choices: readonly number[], weights: readonly number[] | null = null): WrittenBallot => ({
  choices,
  weights,
});

it.each<[string, BallotForm, WrittenBallot, BallotRefusal | undefined]>([
  ['choices', choose, written([5, 1]), undefined],
  ['none', { ...choose, from: 0 }, written([]), 'ballot.too-few'],
  ['fewer than are asked for, one of them unknown', { ...choose, from: 3 }, written([1, 9]), 'ballot.too-few'],
  ['more, by one that is there twice', choose, written([1, 2, 3, 3]), 'ballot.too-many'],
  ['an unknown entry twice', choose, written([9, 9]), 'ballot.unknown-entry'],
  ['an entry twice', choose, written([1, 1]), 'ballot.repeated-entry'],
  ['an entry twice where it may be', { ...choose, repeat: true }, written([1, 1, 2]), undefined],
  ['too many votes on one', { ...choose, repeat: true }, written([1, 1, 1, 1]), 'ballot.too-many'],
  ['a shared vote', { ...choose, shared: true }, written([1, 2]), undefined],
  ['weights where none belong', choose, written([1], [1]), 'ballot.malformed'],
  ['weights on a ranking', rank, written([1], [1]), 'ballot.malformed'],
  ['as many of each part as there may be', per(0, 1), written([1, 3, 5]), undefined],
  ['too many of one part', per(0, 1), written([1, 2]), 'ballot.too-many-of-part'],
  ['none of a part of which one is asked for', per(1, 2), written([1, 2]), 'ballot.too-few-of-part'],
  ['enough of each part', per(1, 2), written([1, 3]), undefined],
  ['a ranking', rank, written([3, 1, 2]), undefined],
  ['a ranking of one', rank, written([3]), undefined],
  ['nobody ranked', rank, written([]), 'ballot.too-few'],
  ['more places than there are', rank, written([1, 2, 3, 4]), 'ballot.too-many'],
  ['an entry in two places', rank, written([2, 1, 2]), 'ballot.repeated-entry'],
  ['points', points, written([1, 2], [5, 5]), undefined],
  ['points without entries', points, written([], []), 'ballot.too-few'],
  ['points of more entries than choices', points, written([1], [5, 5]), 'ballot.malformed'],
  ['no points', points, written([1]), 'ballot.malformed'],
  ['points for an unknown entry', points, written([9], [5]), 'ballot.unknown-entry'],
  ['points for one twice', points, written([1, 1], [5, 5]), 'ballot.repeated-entry'],
  ['more points than there may be', points, written([1, 2], [6, 4]), 'ballot.off-scale'],
  ['0 points', points, written([1, 2, 3], [5, 5, 0]), 'ballot.off-scale'],
  ['half a point', points, written([1, 2, 3], [5, 4.5, 0.5]), 'ballot.off-scale'],
  ['points that are not as many in all', points, written([1, 2], [5, 4]), 'ballot.sum-not-met'],
  ['points without a sum', { kind: 'points', to: 5 }, written([1, 2], [5, 4]), undefined],
  ['grades', GRADES, written([1, 2, 5], [0, 2, 2]), undefined],
  ['a grade beyond the scale', GRADES, written([1], [3]), 'ballot.off-scale'],
  ['a grade below it', GRADES, written([1], [-1]), 'ballot.off-scale'],
  ['no grades', GRADES, written([], []), 'ballot.too-few'],
])('takes or refuses %s', (_what, form, ballot, refusal) => {
  expect(refuseBallot(ballot, form, FIELD)).toBe(refusal);
});

const form: fc.Arbitrary<BallotForm> = fc.oneof(
  fc.record({
    kind: fc.constant('choose' as const),
    from: fc.nat({ max: 3 }),
    to: fc.integer({ min: 1, max: 5 }),
    repeat: fc.boolean(),
    per: fc.option(
      fc.record({ attribute: fc.constant('side'), from: fc.nat({ max: 2 }), to: fc.integer({ min: 1, max: 3 }) }),
      { nil: undefined },
    ),
  }),
  fc.record({ kind: fc.constant('rank' as const), places: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('points' as const),
    to: fc.integer({ min: 1, max: 4 }),
    sum: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
  }),
  fc.constant(GRADES),
);
const ballot: fc.Arbitrary<WrittenBallot> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -1, max: 4 })), { maxLength: 6 })
  .chain((rows) =>
    fc.boolean().map((isWeighed) => ({
      choices: rows.map(([entry]) => entry),
      weights: isWeighed ? rows.map(([, weight]) => weight) : null,
    })),
  );

/** As the specification says it, one sentence after the other, in no order and without regard to cost. */
function stands({ choices, weights }: WrittenBallot, of: BallotForm): boolean {
  const isKnown = choices.every((entry) => [...FIELD.keys()].includes(entry));
  const isDifferent = choices.every((entry, place) => choices.indexOf(entry) === place);
  if (choices.length === 0 || !isKnown) return false;
  if (of.kind === 'rank') return weights === null && isDifferent && choices.length <= of.places;
  if (of.kind === 'points') {
    const sum = (weights ?? []).reduce((all, each) => all + each, 0);
    const isOnScale = weights?.every((each) => each >= 1 && each <= of.to) ?? false;
    return isDifferent && isOnScale && (of.sum === undefined || of.sum === sum);
  }
  if (of.kind === 'grade') return isDifferent && (weights?.every((each) => each >= 0 && each <= 2) ?? false);
  const sides = ['north', 'south'].map((side) => choices.filter((entry) => FIELD.get(entry) === side).length);
  const { per: parts } = of;
  return (
    weights === null &&
    (of.repeat === true || isDifferent) &&
    choices.length >= of.from &&
    choices.length <= of.to &&
    (parts === undefined || sides.every((count) => count >= parts.from && count <= parts.to))
  );
}

it('takes exactly what the specification lets stand', () => {
  fc.assert(
    fc.property(ballot, form, (sent, of) => {
      expect(refuseBallot(sent, of, FIELD) === undefined).toBe(stands(sent, of));
    }),
    { numRuns: 2_000 },
  );
});

it('says the same of a ballot in its one order, and has that order whatever it was sent in', () => {
  const shuffled = ballot.chain((sent) =>
    fc
      .shuffledSubarray([...sent.choices.keys()], { minLength: sent.choices.length })
      .map((places) => [sent, places] as const),
  );
  fc.assert(
    fc.property(shuffled, form, ([sent, places], of) => {
      const other = {
        choices: places.map((place) => sent.choices[place]!),
        weights: sent.weights && places.map((place) => sent.weights![place]!),
      };
      if (of.kind === 'rank') return void expect(sortBallot(sent, of)).toEqual(sent);
      expect(sortBallot(other, of)).toEqual(sortBallot(sent, of));
      expect(refuseBallot(sortBallot(sent, of), of, FIELD)).toBe(refuseBallot(sent, of, FIELD));
    }),
    { numRuns: 1_000 },
  );
});

it.each([[[]], [[2]], [[2, 1, 0]]])('leaves weights %j of two choices as they are', (weights) => {
  const sent = written([3, 1], weights);
  expect(sortBallot(sent, GRADES)).toEqual(sent);
  expect(refuseBallot(sortBallot(sent, GRADES), GRADES, FIELD)).toBe('ballot.malformed');
});

it('refuses for every reason there is', () => {
  const seen = new Set<BallotRefusal | undefined>();
  fc.assert(
    fc.property(ballot, form, (sent, of) => {
      seen.add(refuseBallot(sent, of, FIELD));
    }),
    { numRuns: 5_000, seed: 1 },
  );
  expect([...seen].filter((each) => each !== undefined).sort()).toEqual([...ballotRefusals].sort());
});

it.each<[BallotForm, number, number]>([
  [{ ...choose, from: 0 }, 1, 3],
  [rank, 1, 3],
  [points, 2, 10],
  [{ kind: 'points', to: 5 }, 1, Infinity],
  [GRADES, 1, Infinity],
])('says how many entries a ballot of %j names', (of, from, to) => {
  expect(choiceRange(of)).toEqual({ from, to });
});
