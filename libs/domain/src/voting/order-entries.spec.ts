import fc from 'fast-check';
import { orderEntries } from './order-entries.js';

const entries = fc.uniqueArray(fc.integer({ min: 1, max: 32_767 }), { maxLength: 60 });

describe('the order of a ballot', () => {
  it('is the same for the same seed, and has every entry once', () => {
    fc.assert(
      fc.property(entries, fc.string(), (numbers, seed) => {
        const ordered = orderEntries(numbers, seed);
        expect(orderEntries([...numbers].reverse(), seed)).toEqual(ordered);
        expect([...ordered].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('puts every entry first, and every entry last, about as often', () => {
    const field = Array.from({ length: 10 }, (_, index) => index + 1);
    const voters = 20_000;
    const [first, last] = [new Map<number, number>(), new Map<number, number>()];
    for (let voter = 0; voter < voters; voter += 1) {
      const ordered = orderEntries(field, `voter ${voter}`);
      for (const [counts, entry] of [[first, ordered[0]!] as const, [last, ordered[9]!] as const]) {
        counts.set(entry, (counts.get(entry) ?? 0) + 1);
      }
    }
    // six standard deviations of a fair draw
    const spread = 6 * Math.sqrt(voters * 0.1 * 0.9);
    for (const count of [...first.values(), ...last.values()])
      expect(Math.abs(count - voters / 10)).toBeLessThan(spread);
  });
});
