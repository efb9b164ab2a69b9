import { askRate, perMinute, type Rate } from './rate.js';

const RATE: Rate = { name: 'tries', most: 3, intervalMilliseconds: 100 };

/** Asks at these moments, and says of each whether it was let in. */
function ask(moments: readonly number[], rate: Rate = RATE): readonly boolean[] {
  let until = 0;
  return moments.map((now) => {
    const asked = askRate(rate, until, now);
    if (asked.waitMilliseconds === 0) until = asked.until;
    return asked.waitMilliseconds === 0;
  });
}

it('lets so many in at once, and one more whenever one was given back', () => {
  expect(ask([1000, 1000, 1000, 1000])).toEqual([true, true, true, false]);
  expect(ask([1000, 1000, 1000, 1099, 1100, 1100, 1200])).toEqual([true, true, true, false, true, false, true]);
  expect(ask([1000, 1000, 1000, 9000, 9000, 9000, 9000])).toEqual([true, true, true, true, true, true, false]);
});

it('says when the next is free, and means it', () => {
  const full = 1000 + 3 * 100;
  const { waitMilliseconds } = askRate(RATE, full, 1040);
  expect(waitMilliseconds).toBe(60);
  expect(askRate(RATE, full, 1040 + waitMilliseconds).waitMilliseconds).toBe(0);
  expect(askRate(RATE, full, 1039 + waitMilliseconds).waitMilliseconds).toBe(1);
});

it('lets in, over any stretch of time, no more than at once and by and by together', () => {
  const rate = perMinute('ballots', 600);
  const everyFiveMilliseconds = Array.from({ length: 60_000 }, (_, n) => 1000 + n * 5);
  const admitted = ask(everyFiveMilliseconds, rate).filter(Boolean).length;
  expect(admitted).toBe(600 + 3000 - 1); // five minutes, but for the last moment
});

it('refuses nothing where it only counts, and counts no further than to the most', () => {
  const soft: Rate = { ...RATE, isSoft: true };
  let until = 0;
  const taken = [0, 0, 0, 0, 0, 50].map((after) => {
    const asked = askRate(soft, until, 1000 + after);
    until = asked.until;
    return [asked.taken, asked.waitMilliseconds];
  });
  expect(taken).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [3, 0],
    [2.5, 0],
  ]);
});
