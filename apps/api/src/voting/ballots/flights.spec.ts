import { collectGarbage, heldMiB } from '../../../test/support/collect-garbage.js';
import { Flights } from './flights.js';

/** As many as are on their way at once under load. */
const AT_ONCE = 256;
const TURNS = 400;
const TURNS_BETWEEN = 8;

it('tells of a flight until it lands, and of another that began meanwhile until that one does', () => {
  const flights = new Flights<string>();
  const landFirst = flights.begin('key', 'first');
  expect([flights.get('key'), flights.get('other')]).toEqual(['first', undefined]);
  const landSecond = flights.begin('key', 'second');
  landFirst();
  expect(flights.get('key')).toBe('second');
  landSecond();
  expect(flights.get('key')).toBeUndefined();
});

it('leaves nothing of what has landed to the collector of what is old', () => {
  const flights = new Flights<number[]>();
  collectGarbage();
  const before = heldMiB();
  for (let turn = 0; turn < TURNS; turn += 1) {
    const landing = Array.from({ length: AT_ONCE }, (_, at) =>
      flights.begin(
        `${turn} ${at}`,
        Array.from({ length: 128 }, () => turn + 0.5),
      ),
    );
    for (const land of landing) land();
    if (turn % TURNS_BETWEEN === 0) collectGarbage({ type: 'minor' });
  }
  collectGarbage({ type: 'minor' });
  expect(heldMiB() - before).toBeLessThan(32);
});
