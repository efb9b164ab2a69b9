import { createHash } from 'node:crypto';
import { MemoryLimits } from '../../src/platform/limits/memory-limits.service.js';
import type { Counted, Taken } from '../../src/platform/limits/rate-limits.js';
import type { Rate } from '../../src/platform/limits/rate.js';
import { RedisLimits } from '../../src/platform/limits/redis-limits.service.js';
import { RedisServer } from '../support/redis-server.js';
import { TestClock } from '../support/test-clock.js';
import { waitFor } from '../support/wait-for.js';

const HOUR = 3_600_000;
const THREE: Rate = { name: 'three', most: 3, intervalMilliseconds: HOUR };
const FIVE: Rate = { name: 'five', most: 5, intervalMilliseconds: HOUR };
const SOFT: Rate = { name: 'soft', most: 4, intervalMilliseconds: HOUR, isSoft: true };

let server: RedisServer;
const opened: RedisLimits[] = [];
beforeAll(async () => (server = await RedisServer.start()));
beforeEach(() => server.ask('FLUSHALL'));
afterEach(() => opened.splice(0).forEach((each) => each.onApplicationShutdown()));
afterAll(() => server.stop());

interface Replica {
  readonly limits: RedisLimits;
  readonly lines: string[];
}

async function replica(): Promise<Replica> {
  const lines: string[] = [];
  const limits = new RedisLimits({
    url: server.url,
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
    meanwhile: new MemoryLimits(new TestClock()),
    tell: (line) => lines.push(line),
  });
  await limits.onApplicationBootstrap();
  opened.push(limits);
  return { limits, lines };
}

async function takeAll(limits: RedisLimits, rate: Rate, key: string): Promise<number> {
  let count = 0;
  while ((await limits.take([{ rate, key }])).isTaken) count += 1;
  return count;
}

const whole = (taken: Taken): unknown =>
  taken.isTaken ? taken.before.map((each) => Math.ceil(each)) : Math.ceil(taken.waitMilliseconds / HOUR);

it('counts for all replicas together', async () => {
  const [one, other] = [await replica(), await replica()];
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => (n % 2 ? one : other).limits.take([{ rate: THREE, key: 'a' }])),
  );
  expect(answers.filter(({ isTaken }) => isTaken)).toHaveLength(3);
  one.limits.giveBack([{ rate: THREE, key: 'a' }]);
  expect([await takeAll(one.limits, THREE, 'a'), await takeAll(other.limits, FIVE, 'a')]).toEqual([1, 5]);
  expect([...one.lines, ...other.lines]).toEqual([]);
});

it('counts as the memory does', async () => {
  const { limits } = await replica();
  const memory = new MemoryLimits(new TestClock());
  for (let n = 0; n < 400; n += 1) {
    const random = createHash('sha256').update(`step ${n}`).digest();
    const counted: Counted[] = [THREE, FIVE, SOFT]
      .filter((_, i) => (random[i] ?? 0) % 3 > 0)
      .map((rate, i) => ({ rate, key: `key ${(random[3 + i] ?? 0) % 4}` }));
    if (counted.length === 0) continue;
    if ((random[9] ?? 0) % 4 === 0) {
      limits.giveBack(counted);
      memory.giveBack(counted);
    } else expect(whole(await limits.take(counted))).toEqual(whole(memory.take(counted)));
  }
});

it('lets in again when it said, not before', async () => {
  const { limits } = await replica();
  const quick: Rate = { name: 'quick', most: 2, intervalMilliseconds: 300 };
  const since = performance.now();
  let count = 0;
  for (let until = 0; count < 6;) {
    const taken = await limits.take([{ rate: quick, key: 'a' }]);
    if (taken.isTaken) count += 1;
    else until = taken.waitMilliseconds;
    if (until > 0) await new Promise((resolve) => setTimeout(resolve, until));
    until = 0;
  }
  expect(performance.now() - since).toBeGreaterThan(4 * 300 - 20);
});

it('keeps neither addresses nor devices, and nothing for ever', async () => {
  const { limits } = await replica();
  await limits.take([{ rate: THREE, key: '203.0.113.9' }]);
  const keys = (await server.ask('KEYS', '*')) as string[];
  expect(keys).toHaveLength(1);
  for (const key of keys) {
    expect(key).toMatch(/^laurel:rate:[\w-]{20,}$/);
    const left = Number(await server.ask('PTTL', key));
    expect([left > 0, left <= HOUR + 1]).toEqual([true, true]);
  }
});

it('goes on when Redis has forgotten its scripts', async () => {
  const { limits, lines } = await replica();
  await server.ask('SCRIPT', 'FLUSH');
  expect([await takeAll(limits, THREE, 'a'), lines]).toEqual([3, []]);
});

it.each(['killed', 'stopped'])('counts alone while Redis is %s, and together again when it is back', async (how) => {
  const { limits, lines } = await replica();
  await takeAll(limits, THREE, 'a');
  if (how === 'killed') await server.stop();
  else server.signal('SIGSTOP');
  expect(await takeAll(limits, THREE, 'a')).toBe(3);
  expect(lines).toEqual([expect.stringMatching(/^Redis is away/)]);
  if (how === 'killed') await server.begin();
  else server.signal('SIGCONT');
  await waitFor(async () => {
    await limits.take([{ rate: FIVE, key: 'b' }]);
    return lines.length === 2;
  });
  expect(lines[1]).toMatch(/^Redis is back/);
  const rest = await takeAll(limits, THREE, 'a');
  expect(rest).toBe(how === 'killed' ? 3 : 0);
});
