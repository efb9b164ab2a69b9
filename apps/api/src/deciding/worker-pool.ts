import { Logger } from '@nestjs/common';
import { Piscina } from 'piscina';
import { Problem } from '../platform/problem/problem.js';
import type { Arrived } from './tasks/moved.js';

interface PoolOptions {
  /** As a file:// address. */
  readonly file: string;
  /** What the heap of the thread may grow to. */
  readonly heapMiB: number;
  /** A task that takes longer ends together with its thread. */
  readonly seconds: number;
}

type TaskTable<Tasks> = { readonly [Name in keyof Tasks]: (input: never) => unknown };
type Input<Task> = Task extends (input: infer Given) => unknown ? Given : never;
type Answer<Task> = Task extends (input: never) => infer Given ? Arrived<Awaited<Given>> : never;

/** A thread without work for so long ends, and what it holds goes back to the machine. */
const IDLE_MILLISECONDS = 60_000;
/** Behind the threads that answer requests. */
const NICE = 10;

/** One thread that runs the tasks of a file, one at a time; whatever ends the thread, the next task has a new one. */
export class WorkerPool<Tasks extends TaskTable<Tasks>> {
  readonly #pool: Piscina;
  readonly #log = new Logger('WorkerPool');

  constructor(private readonly options: PoolOptions) {
    this.#pool = new Piscina({
      filename: options.file,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MILLISECONDS,
      niceIncrement: NICE,
      recordTiming: false,
      closeTimeout: options.seconds * 1000,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMiB },
    });
    this.#pool.on('error', (error: Error) => this.#log.error(error.message, error.stack));
  }

  /** `moved`: bytes of the input that the thread takes over. */
  async run<Name extends keyof Tasks & string>(
    name: Name,
    input: Input<Tasks[Name]>,
    moved: readonly ArrayBuffer[] = [],
  ): Promise<Answer<Tasks[Name]>> {
    const signal = AbortSignal.timeout(this.options.seconds * 1000);
    const begun = performance.now();
    try {
      return (await this.#pool.run(input, { name, signal, transferList: [...moved] })) as Answer<Tasks[Name]>;
    } catch (error) {
      throw isTooMuch(error) ? new Problem('deciding.too-large', { cause: error }) : error;
    } finally {
      this.#log.log(`${name} ran for ${Math.round(performance.now() - begun)} ms`);
    }
  }

  /** Waits for what runs. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** The deadline came, or the heap was full. */
function isTooMuch(error: unknown): boolean {
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
