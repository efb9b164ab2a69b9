// The process around a thread that computes: V8 ends a whole process when one step of a thread asks for far more than its
// heap has left, and then this is the one that ends.
import os from 'node:os';
import { Piscina } from 'piscina';
import type { PoolOptions, Reply, Sent } from './worker-messages.js';

/** Behind the process that answers requests. */
const NICE = 10;

const { file, heapMiB, seconds } = JSON.parse(process.argv[2] ?? '') as PoolOptions;
const reply = (message: Reply): boolean | undefined => process.send?.(message);

// all threads that begin from here on are as patient
os.setPriority(NICE);
const pool = new Piscina({
  filename: file,
  minThreads: 1,
  maxThreads: 1,
  recordTiming: false,
  resourceLimits: { maxOldGenerationSizeMb: heapMiB },
});
pool.on('error', () => undefined); // the task that it came from is told

/** The bytes of tasks that have not arrived as a whole. */
const arrived = new Map<number, Record<string, Uint8Array<ArrayBuffer>>>();

process.on('message', (message: Sent) => {
  if ('bytes' in message) take(message);
  else void run(message);
});
// who stops the server stops this too, in its own time
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.once('disconnect', () => process.exit());

function take({ id, key, length, at, bytes }: Extract<Sent, { readonly bytes: unknown }>): void {
  const parts = arrived.get(id) ?? {};
  const whole = (parts[key] ??= new Uint8Array(length));
  whole.set(bytes, at);
  arrived.set(id, parts);
}

async function run({ id, name, input }: Extract<Sent, { readonly name: string }>): Promise<void> {
  const parts = arrived.get(id) ?? {};
  arrived.delete(id);
  const transferList = Object.values(parts).map(({ buffer }) => buffer);
  try {
    const signal = AbortSignal.timeout(seconds * 1000);
    const task = input === null ? null : { ...input, ...parts };
    reply({ id, value: (await pool.run(task, { name, signal, transferList })) as unknown });
  } catch (error) {
    reply({ id, failure: { error, isTooMuch: isTooMuch(error) } });
  }
}

/** The deadline came, or the heap was full. */
function isTooMuch(error: unknown): boolean {
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
