import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { WorkerPool } from '../src/deciding/worker-pool.js';

/** What `support/test-tasks.mjs` exports. */
interface TestTasks {
  count(input: null): number;
  settings(input: null): readonly string[];
  lengthOf(input: { bytes: Uint8Array }): number;
  fail(input: { message: string }): never;
  sleep(input: { milliseconds: number }): Promise<string>;
  spin(input: null): never;
  hoard(input: null): never;
  hoardAtOnce(input: null): never;
}

const file = pathToFileURL(path.join(__dirname, 'support/test-tasks.mjs')).href;
const pools: WorkerPool<TestTasks>[] = [];
function makePool(changes: { heapMiB?: number; seconds?: number } = {}): WorkerPool<TestTasks> {
  const pool = new WorkerPool<TestTasks>({ file, heapMiB: 64, seconds: 20, ...changes });
  pools.push(pool);
  return pool;
}
beforeAll(() => Logger.overrideLogger(false));
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

it('runs one task after the other in the same thread', async () => {
  const pool = makePool();
  for (const call of [1, 2, 3]) expect(await pool.run('count', null)).toBe(call);
});

it.each([0, 1000, 3_000_000])('takes %i bytes over', async (length) => {
  const pool = makePool();
  const bytes = new Uint8Array(length);
  expect(await pool.run('lengthOf', { bytes })).toBe(length);
  expect(bytes.byteLength).toBe(0);
});

it('knows neither the settings nor the options of the server, whose heap size would be the threads’ too', async () => {
  expect(await makePool().run('settings', null)).toEqual(['--expose-gc']);
});

it('hands on what a task throws, and goes on', async () => {
  const pool = makePool();
  await expect(pool.run('fail', { message: 'a mistake' })).rejects.toThrow('a mistake');
  expect(await pool.run('count', null)).toBe(1);
});

it('ends a task at its deadline together with its thread; the next has a new one', async () => {
  const pool = makePool({ seconds: 1 });
  expect(await pool.run('count', null)).toBe(1);
  await expect(pool.run('spin', null)).rejects.toMatchObject({ code: 'deciding.too-large' });
  expect(await pool.run('count', null)).toBe(1);
});

it.each(['hoard', 'hoardAtOnce'] as const)('refuses what fills the heap (%s), and lives', async (task) => {
  const pool = makePool();
  await expect(pool.run(task, null)).rejects.toMatchObject({ code: 'deciding.too-large' });
  expect(await pool.run('count', null)).toBe(1);
});

it('waits for what runs when it closes', async () => {
  const pool = makePool();
  await pool.run('count', null);
  const slept = pool.run('sleep', { milliseconds: 300 });
  await pool.close();
  expect(await slept).toBe('slept');
});
