import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Piscina } from 'piscina';
import { Problem } from '../../platform/problem/problem.js';

/** What the api answered to an address: its status and the text of its JSON. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Question {
  readonly path: string;
  readonly search: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Where the page is that was meant, or what the page still has to ask before it can be drawn. */
export type Wanted = { readonly moved: string } | { readonly asks: readonly string[] };

export interface DrawRequest extends Question {
  readonly publicUrl: string;
}

/** The place of an entry in a version of a round's results. */
export interface PictureRequest {
  readonly slug: string;
  readonly round: string;
  readonly version: number;
  readonly number: number;
  readonly language: 'zh' | 'en';
  /** Those of the contest and of these results. */
  readonly answers: Question['answers'];
  readonly publicUrl: string;
}

export interface DrawnDocument {
  readonly status: number;
  readonly document: string;
  /** Whether the browser draws it. */
  readonly isShell: boolean;
}

interface PoolOptions {
  readonly file: string;
  readonly threads: number;
  /** Ends its threads when nobody has asked for this long. */
  readonly restsAfter?: number;
}

const MOST_THREADS = 4;
/** Many times what a page takes of the longest answers. */
const HEAP_MIB = 256;
/** Behind the thread that answers. */
const NICE = 5;
/** A page takes some hundredths of a second: who waits longer is better served by his own browser. */
const MOST_WAITING_FOR_ONE = 16;
const DEADLINE_MILLISECONDS = 5_000;
/** A picture takes some tenths of a second, most of it for the fonts. */
const MOST_PICTURES_WAITING = 24;
const PICTURE_MILLISECONDS = 15_000;
const REST_MILLISECONDS = 60_000;
const RETRY = { retryAfterSeconds: 5 };

/**
 * Runs the client's own build (`server/draw.js`) in threads. What costs next to nothing, the questions of a page and its
 * shell, has a thread of its own, which no drawing holds up.
 */
export class Drawing {
  readonly #quick: Piscina;
  readonly #drawing: Piscina;
  readonly #pictures: Piscina;
  readonly #threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));

  constructor(
    webRoot: string,
    private readonly onError: (error: unknown) => void,
  ) {
    const file = path.join(webRoot, 'server/draw.js');
    this.#quick = this.pool({ file, threads: 1 });
    this.#drawing = this.pool({ file, threads: this.#threads });
    this.#pictures = this.pool({ file, threads: 1, restsAfter: REST_MILLISECONDS });
  }

  wantedFor(question: Question): Promise<Wanted> {
    return this.#quick.run(question, { name: 'wantedFor' }) as Promise<Wanted>;
  }

  /** The addresses of the pages that search engines may keep, with `:slug` and `:number` in them. */
  indexed(): Promise<readonly string[]> {
    return this.#quick.run(undefined, { name: 'indexed' }) as Promise<readonly string[]>;
  }

  /** The page drawn; or the shell, where that is wanted, where too many wait, or where the page cannot be drawn. */
  async draw(request: DrawRequest, isShell = false): Promise<DrawnDocument> {
    const isBusy = this.#drawing.queueSize >= MOST_WAITING_FOR_ONE * this.#threads;
    if (isShell || isBusy) return this.shell(request);
    const signal = AbortSignal.timeout(DEADLINE_MILLISECONDS);
    try {
      return { ...((await this.#drawing.run(request, { name: 'draw', signal })) as DrawnDocument), isShell: false };
    } catch (error) {
      this.onError(error);
      return this.shell(request);
    }
  }

  /** The bytes of a PNG; null where there is no such place. */
  async picture(request: PictureRequest): Promise<Uint8Array | null> {
    if (this.#pictures.queueSize >= MOST_PICTURES_WAITING) throw new Problem('service.not-ready', RETRY);
    const signal = AbortSignal.timeout(PICTURE_MILLISECONDS);
    try {
      return (await this.#pictures.run(request, { name: 'picture', signal })) as Uint8Array | null;
    } catch (error) {
      this.onError(error);
      throw new Problem('service.not-ready', { ...RETRY, cause: error });
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#quick.destroy(), this.#drawing.destroy(), this.#pictures.destroy()]);
  }

  private async shell(request: DrawRequest): Promise<DrawnDocument> {
    const task = { ...request, isShell: true };
    return { ...((await this.#quick.run(task, { name: 'draw' })) as DrawnDocument), isShell: true };
  }

  private pool({ file, threads, restsAfter }: PoolOptions): Piscina {
    const pool = new Piscina({
      filename: file,
      minThreads: restsAfter === undefined ? 1 : 0,
      maxThreads: threads,
      ...(restsAfter === undefined ? {} : { idleTimeout: restsAfter }),
      niceIncrement: NICE,
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
    });
    pool.on('error', this.onError);
    return pool;
  }
}
