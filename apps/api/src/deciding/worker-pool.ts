import { Logger } from '@nestjs/common';
import type { Arrived } from './tasks/moved.js';
import { WorkerChild } from './worker-child.js';
import type { PoolOptions } from './worker-messages.js';

type TaskTable<Tasks> = { readonly [Name in keyof Tasks]: (input: never) => unknown };
type Input<Task> = Task extends (input: infer Given extends object | null) => unknown ? Given : never;
type Answer<Task> = Task extends (input: never) => infer Given ? Arrived<Awaited<Given>> : never;

/** A process without work for so long ends, and what it holds goes back to the machine. */
const IDLE_MILLISECONDS = 60_000;

/**
 * One thread that runs the tasks of a file, one at a time, in a process of its own: whatever ends the thread or its
 * process, the task is refused, and the next has a new one.
 */
export class WorkerPool<Tasks extends TaskTable<Tasks>> {
  readonly #log = new Logger('WorkerPool');
  readonly #running = new Set<Promise<unknown>>();
  #child: WorkerChild | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: PoolOptions) {}

  /** Bytes that stand in the input itself are taken over. */
  async run<Name extends keyof Tasks & string>(name: Name, input: Input<Tasks[Name]>): Promise<Answer<Tasks[Name]>> {
    clearTimeout(this.#idle);
    if (this.#child === null || this.#child.isOver) this.#child = new WorkerChild(this.options);
    const begun = performance.now();
    const running = this.#child.run(name, input);
    this.#running.add(running);
    try {
      return (await running) as Answer<Tasks[Name]>;
    } finally {
      this.#running.delete(running);
      this.#log.log(`${name} ran for ${Math.round(performance.now() - begun)} ms`);
      if (this.#running.size === 0) this.#idle = setTimeout(() => void this.#rest(), IDLE_MILLISECONDS).unref();
    }
  }

  /** Waits for what runs. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#running);
    clearTimeout(this.#idle);
    await this.#rest();
  }

  async #rest(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    await child?.end();
  }
}
