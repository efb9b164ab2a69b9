import type { BallotForm, Channel, Quota } from '../rulebook/schema.js';
import { ballotRules, MOST_SLOTS, slotsFor } from './ballot-rules.js';

const day = { ballots: 2, per: 'voter', window: { every: 'day', from: '08:00' } } as const;
const hour = { ballots: 1, per: 'voter', window: { every: 'hour' } } as const;
const whole = { ballots: 9, per: 'voter', window: 'contest' } as const;
const apart = { ballots: 1, per: 'voter', window: { apartMinutes: 30 } } as const;
const address = { ballots: 15, per: 'address', window: { every: 'day', from: '00:00' } } as const;
const one: BallotForm = { kind: 'choose', from: 1, to: 1 };
const some: BallotForm = { kind: 'choose', from: 1, to: 5 };

const channel = (changes: Partial<Channel>): Channel => ({
  id: 'web',
  title: { zh: '网络投票' },
  kind: 'online',
  form: some,
  quotas: [day],
  ...changes,
});
const rulesOf = (quotas: readonly Quota[], form: BallotForm = some) =>
  ballotRules(channel({ quotas: [...quotas], form }));

it.each<[string, readonly Quota[], BallotForm, { window: unknown; slots: number; lookedAt: readonly Quota[] }]>([
  ['of its only quota', [day], some, { window: day.window, slots: 2, lookedAt: [] }],
  ['of the shortest window', [day, hour], some, { window: hour.window, slots: 1, lookedAt: [day] }],
  [
    'of a window rather than the whole contest',
    [whole, day],
    some,
    { window: day.window, slots: 2, lookedAt: [whole] },
  ],
  ['of the whole contest', [whole], some, { window: 'contest', slots: 9, lookedAt: [] }],
  ['of a window, an interval beside it', [apart, day], some, { window: day.window, slots: 2, lookedAt: [apart] }],
  [
    'of no quota where there is an interval only',
    [apart],
    some,
    { window: 'contest', slots: MOST_SLOTS, lookedAt: [apart] },
  ],
  [
    'of an address’s window, in which a voter has room for all',
    [address, { ...apart, per: 'address' }],
    one,
    { window: address.window, slots: MOST_SLOTS, lookedAt: [address, { ...apart, per: 'address' }] },
  ],
  [
    'of a voter’s window before an address’s',
    [address, whole],
    one,
    { window: 'contest', slots: 9, lookedAt: [address] },
  ],
  [
    'that cannot tell which entries were named',
    [{ ...day, distinct: true }],
    one,
    { window: day.window, slots: 2, lookedAt: [{ ...day, distinct: true }] },
  ],
  [
    'of one ballot, whose entries are of no other',
    [{ ...hour, distinct: true }],
    some,
    { window: hour.window, slots: 1, lookedAt: [] },
  ],
  [
    'with room for all where entries are counted each by itself',
    [{ ...day, perEntry: true }],
    some,
    { window: day.window, slots: MOST_SLOTS, lookedAt: [{ ...day, perEntry: true }] },
  ],
  [
    'of one channel of several',
    [{ ...day, across: ['web', 'app'] }],
    some,
    { window: day.window, slots: 2, lookedAt: [{ ...day, across: ['web', 'app'] }] },
  ],
  [
    'of a quota across itself alone',
    [{ ...day, across: ['web'] }],
    some,
    { window: day.window, slots: 2, lookedAt: [] },
  ],
  [
    'of more ballots than there are slots',
    [{ ...whole, ballots: 99_999 }],
    some,
    { window: 'contest', slots: MOST_SLOTS, lookedAt: [{ ...whole, ballots: 99_999 }] },
  ],
])('makes the key %s', (_what, quotas, form, { window, slots, lookedAt }) => {
  const rules = rulesOf(quotas, form);
  expect(rules).toMatchObject({ form, key: { window, slots, slotsOfEntry: undefined } });
  expect(rules?.lookedAt).toEqual(lookedAt);
});

it('numbers windows from the hour at which a day begins', () => {
  expect(rulesOf([day])?.key.span).toEqual({ seconds: 86_400, begins: 28_800 });
  expect(rulesOf([apart])?.key.span).toEqual({ seconds: 0, begins: 0 });
});

it('gives each entry slots of its own where a ballot names one and the quota counts for each', () => {
  const rules = rulesOf([{ ...day, perEntry: true }], one)!;
  expect(rules.lookedAt).toEqual([]);
  expect(slotsFor(rules.key, [7])).toEqual([14, 16]);
  expect(slotsFor(rules.key, [MOST_SLOTS])[0]).toBeGreaterThanOrEqual(MOST_SLOTS);
  expect(slotsFor(rulesOf([day])!.key, [7])).toEqual([0, 2]);
});

it.each<[string, Partial<Channel>]>([
  ['imported votes', { kind: 'imported' }],
  ['no quota', { quotas: [] }],
  ['none said', { quotas: undefined }],
])('has no rules for a channel of %s', (_what, changes) => {
  expect(ballotRules(channel(changes))).toBeUndefined();
});
