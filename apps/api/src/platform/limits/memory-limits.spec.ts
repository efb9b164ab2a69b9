import { collectGarbage, heldMiB } from '../../../test/support/collect-garbage.js';
import { TestClock } from '../../../test/support/test-clock.js';
import { MemoryLimits } from './memory-limits.service.js';
import { perMinute, type Rate } from './rate.js';

const THREE: Rate = { name: 'three', most: 3, intervalMilliseconds: 1000 };
const TWO: Rate = { name: 'two', most: 2, intervalMilliseconds: 5000 };

function memory(): number {
  collectGarbage();
  return heldMiB();
}

/** How many in a row are taken. */
function takeAll(limits: MemoryLimits, rate: Rate, key: string): number {
  let count = 0;
  while (limits.take([{ rate, key }]).isTaken) count += 1;
  return count;
}

it('counts each key by itself, and the same key by itself under each rate', () => {
  const limits = new MemoryLimits(new TestClock());
  expect([takeAll(limits, THREE, 'a'), takeAll(limits, THREE, 'b'), takeAll(limits, TWO, 'a')]).toEqual([3, 3, 2]);
});

it('takes of none where one is used up', () => {
  const limits = new MemoryLimits(new TestClock());
  takeAll(limits, TWO, 'network');
  const both = [
    { rate: THREE, key: 'voter' },
    { rate: TWO, key: 'network' },
  ];
  for (let n = 0; n < 5; n += 1) expect(limits.take(both).isTaken).toBe(false);
  expect(takeAll(limits, THREE, 'voter')).toBe(3);
});

it('takes again what was given back', () => {
  const limits = new MemoryLimits(new TestClock());
  takeAll(limits, THREE, 'a');
  limits.giveBack([{ rate: THREE, key: 'a' }]);
  expect(takeAll(limits, THREE, 'a')).toBe(1);
  for (let n = 0; n < 9; n += 1) limits.giveBack([{ rate: THREE, key: 'b' }]);
  expect(takeAll(limits, THREE, 'b')).toBe(3);
});

it('makes nobody wait for a clock that is put back by an hour', () => {
  const clock = new TestClock();
  const limits = new MemoryLimits(clock);
  clock.advance(3600);
  takeAll(limits, THREE, 'a');
  clock.advance(-3600);
  expect(takeAll(limits, THREE, 'b')).toBe(3);
  clock.advance(3);
  expect(takeAll(limits, THREE, 'a')).toBe(3);
});

it('remembers a million addresses in less than 64 MiB, and still knows whom it refused', () => {
  const before = memory();
  const limits = new MemoryLimits(new TestClock());
  const rate = perMinute('ballots of a network', 6000);
  const guesses: Rate = { name: 'guesses', most: 10, intervalMilliseconds: 90_000 };
  takeAll(limits, guesses, 'guesser');
  for (let n = 0; n < 1_000_000; n += 1) limits.take([{ rate, key: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` }]);
  expect(memory() - before).toBeLessThan(64);
  expect(limits.take([{ rate: guesses, key: 'guesser' }]).isTaken).toBe(false);
});
