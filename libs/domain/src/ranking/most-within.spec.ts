import fc from 'fast-check';
import { mostWithin, type CappedAttribute } from './most-within.js';

interface Capped {
  readonly values: readonly (string | undefined)[];
  readonly left: Readonly<Record<string, number>>;
}

const asCap = ({ values, left }: Capped): CappedAttribute => ({
  valueOf: (entry) => values[entry],
  leftOf: (value) => left[value] ?? 0,
});

/** Of all sets of entries the largest in which no value is taken more often than it may be. */
function mostByTrial(entries: readonly number[], caps: readonly Capped[]): number {
  const fits = (set: readonly number[]) =>
    caps.every(({ values, left }) =>
      Object.entries(left).every(([value, most]) => set.filter((entry) => values[entry] === value).length <= most),
    );
  const sets = Array.from({ length: 2 ** entries.length }, (_, bits) => entries.filter((entry) => (bits >> entry) & 1));
  return Math.max(...sets.filter(fits).map(({ length }) => length));
}

const capped = (count: number): fc.Arbitrary<Capped> =>
  fc.record({
    values: fc.array(fc.constantFrom('a', 'b', 'c', undefined), { minLength: count, maxLength: count }),
    left: fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) }),
  });

describe('how many of a tie fit under caps', () => {
  it('is what trying every set of entries finds', () => {
    const contests = fc
      .integer({ min: 0, max: 8 })
      .chain((count) => fc.tuple(fc.constant(count), fc.array(capped(count), { maxLength: 2 })));
    fc.assert(
      fc.property(contests, ([count, caps]) => {
        const entries = [...new Array(count).keys()];
        expect(mostWithin(entries, caps.map(asCap))).toBe(mostByTrial(entries, caps));
      }),
    );
  });

  it('is found among thousands, each with values of its own', () => {
    const entries = [...new Array(20_000).keys()];
    const one = (valueOf: CappedAttribute['valueOf']): CappedAttribute => ({ valueOf, leftOf: () => 1 });
    const caps = [one((entry) => `a${entry >> 1}`), one((entry) => `b${(entry + 1) >> 1}`)];
    expect(mostWithin(entries, caps)).toBe(10_000);
  });
});
