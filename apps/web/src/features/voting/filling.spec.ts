import { fitting, makeNonce, toggled } from './filling';
import { freeSlot, isBallotLeft } from './slots';

describe('a ballot that is being filled in', () => {
  it('takes a choice and gives it back, and no more than it may have', () => {
    expect(toggled([], 7, 2)).toEqual([7]);
    expect(toggled([7, 3], 7, 2)).toEqual([3]);
    expect(toggled([7, 3], 1, 2)).toEqual([7, 3]);
  });

  const form = {
    kind: 'choose',
    mayRepeat: false,
    isShared: false,
    mostPoints: null,
    sum: null,
    grades: [],
    per: null,
  };
  const entry = (number: number) => ({ number, title: { zh: '' }, submitters: [], isSample: false, part: null });
  const ballot = (changes: object) =>
    ({ form: { ...form, ...changes }, entries: [1, 3, 7].map(entry), to: 2 }) as Parameters<typeof fitting>[1];
  const NOW = '2031-05-01T08:00:00.000Z';
  const mine = (...taken: readonly number[]) => ({
    window: 0,
    windowEndsAt: null,
    closesAt: null,
    state: 'open' as const,
    serverTime: NOW,
    nextBallotAt: NOW,
    distinctFrom: [],
    slots: taken.map((slot) => ({ slot, receipt: '', castAt: NOW })),
  });
  const chosen = (...choices: readonly number[]) => ({ choices, weights: null });

  it('found again has what can still be chosen', () => {
    expect(fitting(chosen(7, 3, 7, 99, 1), ballot({}))).toEqual(chosen(7, 3));
    expect(fitting(chosen(7, 99, 7, 1), ballot({ mayRepeat: true }))).toEqual(chosen(7, 7));
    const weighed = { choices: [7, 99, 1, 3], weights: [5, 4, 3, 2] };
    expect(fitting(weighed, ballot({ kind: 'points' }))).toEqual({ choices: [7, 1, 3], weights: [5, 3, 2] });
    expect(fitting(weighed, ballot({}))).toEqual(chosen());
    expect(fitting(chosen(7), ballot({ kind: 'grade' }))).toEqual({ choices: [], weights: [] });
  });

  it('goes into the first slot that is free', () => {
    const all = (ballots: number) => ({ ballots, ballotsOfEntry: null });
    expect(freeSlot([], all(1), [])).toBe(0);
    expect(freeSlot([{ slot: 0 }, { slot: 2 }], all(3), [4])).toBe(1);
    expect(freeSlot([{ slot: 0 }], all(1), [])).toBeNull();
  });

  it('goes into a slot of its entry where each entry has ballots of its own', () => {
    const each = { ballots: 2, ballotsOfEntry: 2, entries: [3, 4].map(entry) };
    expect(freeSlot([{ slot: 6 }], each, [3])).toBe(7);
    expect(freeSlot([{ slot: 6 }, { slot: 7 }], each, [3])).toBeNull();
    expect(isBallotLeft(mine(6, 7, 8), each)).toBe(true);
    expect(isBallotLeft(mine(6, 7, 8, 9), each)).toBe(false);
  });

  it('can be cast while there is one, and the moment of it has come', () => {
    const all = { ballots: 2, ballotsOfEntry: null, entries: [] };
    expect(isBallotLeft(mine(0), all)).toBe(true);
    expect(isBallotLeft(mine(0, 1), all)).toBe(false);
    expect(isBallotLeft({ ...mine(0), nextBallotAt: '2031-05-01T08:30:00.000Z' }, all)).toBe(false);
    expect(isBallotLeft({ ...mine(0), nextBallotAt: null }, all)).toBe(false);
    expect(isBallotLeft({ ...mine(0), state: 'closed' }, all)).toBe(false);
  });

  it('is salted with 16 bytes', () => {
    const nonces = Array.from({ length: 50 }, makeNonce);
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/);
    expect(new Set(nonces).size).toBe(50);
  });
});
