import { AttemptCounts } from './attempt-counts.js';

it('counts within a window that begins with the first', () => {
  const counts = new AttemptCounts(1_000, 10);
  counts.add('a', 0);
  counts.add('a', 900);
  expect([counts.of('a', 999), counts.of('b', 999), counts.millisecondsLeft('a', 900)]).toEqual([2, 0, 100]);
  expect(counts.of('a', 1_000)).toBe(0);
  counts.add('a', 1_500);
  expect([counts.of('a', 2_400), counts.of('a', 2_500)]).toEqual([1, 0]);
});

it('gives back what did not fail', () => {
  const counts = new AttemptCounts(1_000, 10);
  counts.add('a', 0);
  counts.add('a', 0);
  counts.giveBack('a', 1);
  expect(counts.of('a', 1)).toBe(1);
  counts.giveBack('a', 1);
  counts.giveBack('a', 1);
  expect(counts.of('a', 1)).toBe(0);
});

it('keeps no more keys than it may, and lets the oldest go', () => {
  const counts = new AttemptCounts(1_000, 3);
  for (const key of ['a', 'b', 'c', 'd']) counts.add(key, 0);
  expect(['a', 'b', 'c', 'd'].map((key) => counts.of(key, 1))).toEqual([0, 1, 1, 1]);
});
