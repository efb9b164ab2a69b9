import fc from 'fast-check';
import { drawOrder } from './draw-order.js';

const entries = fc.uniqueArray(fc.integer({ min: 1, max: 32_767 }), { maxLength: 60 });

describe('the draw of an order', () => {
  it('is the same for the same seed, and has every entry once', () => {
    fc.assert(
      fc.property(entries, fc.string(), (numbers, seed) => {
        const order = drawOrder(numbers, seed);
        expect(drawOrder([...numbers].reverse(), seed)).toEqual(order);
        expect([...order].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it('stays what it was: whoever drew it can be drawn again', () => {
    // drawn by another program, from the description alone
    expect(drawOrder([1, 2, 3, 4, 5, 6], 'laurel')).toEqual([1, 6, 5, 3, 4, 2]);
    expect(drawOrder([], 'laurel')).toEqual([]);
    expect(drawOrder([7], 'laurel')).toEqual([7]);
  });

  it('gives each of the six orders of three entries about as often', () => {
    const draws = 12_000;
    const counts = new Map<string, number>();
    for (let draw = 0; draw < draws; draw += 1) {
      const order = drawOrder([1, 2, 3], `draw ${draw}`).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // six standard deviations of a fair draw
    const spread = 6 * Math.sqrt(draws * (1 / 6) * (5 / 6));
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - draws / 6)).toBeLessThan(spread);
  });
});
