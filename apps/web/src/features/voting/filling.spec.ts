import { fitting, freeSlot, makeNonce, toggled } from './filling';

describe('a ballot that is being filled in', () => {
  it('takes a choice and gives it back, and no more than it may have', () => {
    expect(toggled([], 7, 2)).toEqual([7]);
    expect(toggled([7, 3], 7, 2)).toEqual([3]);
    expect(toggled([7, 3], 1, 2)).toEqual([7, 3]);
  });

  it('found again has what can still be chosen', () => {
    expect(fitting([7, 3, 7, 99, 1], [1, 3, 7], 2)).toEqual([7, 3]);
  });

  it('goes into the first slot that is free', () => {
    expect(freeSlot([], 1)).toBe(0);
    expect(freeSlot([{ slot: 0 }, { slot: 2 }], 3)).toBe(1);
    expect(freeSlot([{ slot: 0 }], 1)).toBeNull();
  });

  it('is salted with 16 bytes', () => {
    const nonces = Array.from({ length: 50 }, makeNonce);
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/);
    expect(new Set(nonces).size).toBe(50);
  });
});
