/** What the process around a thread is started with. */
export interface PoolOptions {
  /** What the thread runs, as a file:// address. */
  readonly file: string;
  /** What the heap of the thread may grow to. */
  readonly heapMiB: number;
  /** A task that takes longer ends together with its thread. */
  readonly seconds: number;
}

/** A task, or beforehand a part of the bytes in its input: of `length` bytes under `key`, those from `at` on. */
export type Sent =
  | { readonly id: number; readonly name: string; readonly input: object | null }
  | {
      readonly id: number;
      readonly key: string;
      readonly length: number;
      readonly at: number;
      readonly bytes: Uint8Array;
    };

/** What became of a task. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: { readonly error: unknown; readonly isTooMuch: boolean } };
