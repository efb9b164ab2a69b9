import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runQueue } from './queue.mjs';

const suite = (name, seconds, ...needs) => ({ name, seconds, needs });

/** Runs on a clock of its own, on which a suite takes its seconds: who began when, who was refused, how many at once. */
async function play(suites, { slots = 2, failing = [] } = {}) {
  const [begun, refused, ends] = [{}, [], []];
  let [now, most] = [0, 0];
  const step = () => {
    const next = ends.sort((a, b) => a.at - b.at).shift();
    now = next.at;
    next.resolve(!failing.includes(next.name));
  };
  await runQueue(suites, {
    slots,
    run: ({ name, seconds }) => {
      begun[name] = now;
      return new Promise((resolve) => {
        ends.push({ at: now + seconds, name, resolve });
        most = Math.max(most, ends.length);
        if (ends.length === 1)
          setImmediate(function go() {
            step();
            if (ends.length > 0) setImmediate(go);
          });
      });
    },
    refuse: ({ name }, need) => void refused.push([name, need]),
  });
  return { begun, refused, most, now };
}

test('what takes longest begins first, on all slots', async () => {
  const { begun, most, now } = await play([suite('a', 1), suite('b', 5), suite('c', 3), suite('d', 2)]);
  assert.deepEqual(begun, { b: 0, c: 0, d: 3, a: 5 });
  assert.deepEqual([most, now], [2, 6]);
});

test('what is waited for weighs what waits for it', async () => {
  const { begun } = await play([suite('long', 8), suite('other', 7), suite('build', 2), suite('browser', 9, 'build')]);
  assert.deepEqual(begun, { build: 0, long: 0, browser: 2, other: 8 });
});

test('nothing begins before what it needs has passed, though a slot is free', async () => {
  const { begun, now } = await play([suite('a', 2), suite('b', 2, 'a'), suite('c', 2, 'b')], { slots: 4 });
  assert.deepEqual([begun, now], [{ a: 0, b: 2, c: 4 }, 6]);
});

test('what needs a failed suite does not run, nor does what needs that', async () => {
  const suites = [suite('a', 1), suite('b', 1, 'a'), suite('c', 1, 'b'), suite('d', 1)];
  const { begun, refused } = await play(suites, { failing: ['a'] });
  assert.deepEqual(Object.keys(begun).sort(), ['a', 'd']);
  assert.deepEqual(refused, [
    ['b', 'a'],
    ['c', 'b'],
  ]);
});

test('nobody waits for what was refused, in whatever order it stands', async () => {
  const suites = [suite('c', 0, 'b'), suite('b', 0, 'a'), suite('a', 0)];
  const { refused } = await play(suites, { failing: ['a'] });
  assert.deepEqual(refused.length, 2);
});

test('a need that is no suite, and suites that wait for each other, are an error', async () => {
  await assert.rejects(play([suite('a', 1, 'z')]), /a needs z, which is no suite/);
  await assert.rejects(play([suite('a', 1, 'b'), suite('b', 1, 'a')]), /suites that wait for each other/);
});
