import fc from 'fast-check';
import type { Quota } from '../rulebook/schema.js';
import { type EarlierBallot, refuseQuota } from './refuse-quota.js';

const MINUTE = 60_000;
const day = { ballots: 2, per: 'voter', window: { every: 'day', from: '00:00' } } as const;
const apart = { ballots: 1, per: 'voter', window: { apartMinutes: 30 } } as const;
const at = (minutes: number, ...choices: number[]): EarlierBallot => ({ choices, castAt: minutes * MINUTE });

const now = 100 * MINUTE;
it.each<[string, Quota, readonly number[], readonly EarlierBallot[], ReturnType<typeof refuseQuota>]>([
  ['room for one more', day, [1], [at(1, 1)], undefined],
  ['no room', day, [1], [at(1, 1), at(2, 2)], { code: 'ballot.quota-used-up', againAt: null }],
  [
    'none of an address',
    { ...day, per: 'address' },
    [1],
    [at(1, 1), at(2, 2)],
    { code: 'ballot.address-quota', againAt: null },
  ],
  ['room for another entry', { ...day, perEntry: true }, [3], [at(1, 1, 2), at(2, 1, 2)], undefined],
  [
    'no room for one of the entries',
    { ...day, perEntry: true },
    [3, 2],
    [at(1, 1, 2), at(2, 1, 2)],
    { code: 'ballot.quota-used-up', againAt: null },
  ],
  [
    'an entry that was named',
    { ...day, distinct: true },
    [3, 2],
    [at(1, 2)],
    { code: 'ballot.named-before', againAt: null },
  ],
  ['other entries', { ...day, distinct: true }, [3], [at(1, 2)], undefined],
  ['an interval that is over', apart, [1], [at(70, 1)], undefined],
  ['one that is not', apart, [1], [at(70.001, 1)], { code: 'ballot.interval-not-over', againAt: 100.001 * MINUTE }],
  [
    'an interval between two of an address',
    { ...apart, per: 'address' },
    [1],
    [at(80, 2)],
    { code: 'ballot.interval-not-over', againAt: 110 * MINUTE },
  ],
  [
    'two in an interval',
    { ...apart, ballots: 2 },
    [1],
    [at(80, 1), at(75, 1), at(60, 1)],
    { code: 'ballot.interval-not-over', againAt: 105 * MINUTE },
  ],
  [
    'an interval of each entry',
    { ...apart, perEntry: true },
    [1, 2],
    [at(80, 1), at(90, 2), at(95, 3)],
    { code: 'ballot.interval-not-over', againAt: 120 * MINUTE },
  ],
])('finds %s', (_what, quota, choices, earlier, refusal) => {
  expect(refuseQuota(quota, { choices, earlier, now })).toEqual(refusal);
});

const quota: fc.Arbitrary<Quota> = fc.record({
  ballots: fc.integer({ min: 1, max: 3 }),
  per: fc.constant('voter' as const),
  window: fc.oneof(fc.constant('contest' as const), fc.record({ apartMinutes: fc.integer({ min: 1, max: 5 }) })),
  perEntry: fc.boolean(),
  distinct: fc.boolean(),
});
const ballots = fc.array(
  fc.record({
    choices: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    castAt: fc.integer({ min: 0, max: 30 }).map((minutes) => minutes * MINUTE),
  }),
  { maxLength: 14 },
);

/** Whether a whole history keeps a quota, looked at from each of its ballots. */
function isKept({ ballots: most, window, perEntry, distinct }: Quota, history: readonly EarlierBallot[]): boolean {
  const span = typeof window === 'object' && 'apartMinutes' in window ? window.apartMinutes * MINUTE : Infinity;
  return history.every((own, place) => {
    const together = history.slice(0, place + 1).filter(({ castAt }) => own.castAt - castAt < span);
    const others = together.filter((each) => each !== own);
    const isSpread = !others.some(({ choices }) => choices.some((entry) => own.choices.includes(entry)));
    const counts = own.choices.map((entry) => together.filter(({ choices }) => choices.includes(entry)).length);
    const count = perEntry === true ? Math.max(...counts) : together.length;
    return count <= most && (distinct !== true || isSpread);
  });
}

it('lets in exactly those ballots with which the quota is kept, and says when', () => {
  fc.assert(
    fc.property(quota, ballots, (of, cast) => {
      const taken: EarlierBallot[] = [];
      for (const ballot of [...cast].sort((a, b) => a.castAt - b.castAt)) {
        const refusal = refuseQuota(of, { ...ballot, earlier: taken, now: ballot.castAt });
        expect(refusal === undefined).toBe(isKept(of, [...taken, ballot]));
        if (refusal === undefined) taken.push(ballot);
        if (typeof refusal?.againAt !== 'number') continue;
        expect(refusal.againAt).toBeGreaterThan(ballot.castAt);
        const before = { ...ballot, castAt: refusal.againAt - 1 };
        expect(isKept(of, [...taken, before])).toBe(false);
        // of two reasons the first is said, with its own moment
        if (of.distinct !== true) expect(isKept(of, [...taken, { ...ballot, castAt: refusal.againAt }])).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
