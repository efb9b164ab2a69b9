import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Problem } from '../platform/problem/problem.js';
import { PROCESS_FILE } from './worker-file.js';
import type { PoolOptions, Reply, Sent } from './worker-messages.js';

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Of a task's bytes, so many are sent at once: between them others are answered. */
const BYTES_AT_ONCE = 1024 * 1024;

/** A process with a thread that runs tasks, as seen from the one that answers requests. */
export class WorkerChild {
  readonly #asked = new Map<number, Asked>();
  readonly #process: ChildProcess;
  readonly #over: Promise<unknown>;
  #count = 0;
  #isOver = false;

  constructor(options: PoolOptions) {
    // none of the options of this process: a heap size given to it would be every thread's there
    this.#process = fork(fileURLToPath(PROCESS_FILE), [JSON.stringify(options)], {
      execArgv: ['--expose-gc'],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process.on('error', () => undefined); // whoever waits is told
    this.#process.on('message', (reply: Reply) => this.#answer(reply));
    this.#over = once(this.#process, 'exit').then(
      ([code, signal]) => this.#end(new Problem('deciding.too-large', { cause: `it ended with ${code ?? signal}` })),
      (error: unknown) => this.#end(error),
    );
  }

  get isIdle(): boolean {
    return this.#asked.size === 0;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Bytes that stand in the input itself are taken over: they are gone then. */
  async run(name: string, input: object | null): Promise<unknown> {
    const id = (this.#count += 1);
    try {
      const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
      await Promise.race([answer, this.#sendAll({ id, name, input })]);
      return await answer;
    } finally {
      this.#asked.delete(id);
    }
  }

  /** Lets it go; what it was asked is refused. */
  async end(): Promise<void> {
    if (this.#process.connected) this.#process.disconnect();
    await this.#over;
  }

  async #sendAll({ id, name, input }: Extract<Sent, { readonly name: string }>): Promise<void> {
    const rest: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(input ?? {})) {
      if (!(value instanceof Uint8Array)) rest[key] = value;
      else await this.#sendBytes(id, key, value as Uint8Array<ArrayBuffer>);
    }
    await this.#send({ id, name, input: input && rest });
  }

  async #sendBytes(id: number, key: string, whole: Uint8Array<ArrayBuffer>): Promise<void> {
    const { length } = whole;
    for (let at = 0; at === 0 || at < length; at += BYTES_AT_ONCE) {
      await this.#send({ id, key, length, at, bytes: whole.subarray(at, at + BYTES_AT_ONCE) });
    }
    structuredClone(whole.buffer, { transfer: [whole.buffer] });
  }

  /** Where the process has gone, its end answers. */
  #send(message: Sent): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#process.send(message, (error) => (error === null || !this.#process.connected ? resolve() : reject(error)));
    });
  }

  #answer(reply: Reply): void {
    const asked = this.#asked.get(reply.id);
    if ('value' in reply) asked?.resolve(reply.value);
    else {
      const { error, isTooMuch } = reply.failure;
      asked?.reject(isTooMuch ? new Problem('deciding.too-large', { cause: error }) : error);
    }
  }

  #end(reason: unknown): void {
    this.#isOver = true;
    for (const { reject } of this.#asked.values()) reject(reason);
  }
}
