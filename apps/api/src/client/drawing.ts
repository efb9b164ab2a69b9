import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Piscina } from 'piscina';

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
  /** Leaves the drawing to the browser. */
  readonly isShell?: boolean;
}

export interface DrawnDocument {
  readonly status: number;
  readonly document: string;
}

const MOST_THREADS = 4;

/** Runs the client's own build (`server/draw.js`) in threads, so that drawing a page keeps no request waiting. */
export class Drawing {
  private readonly pool: Piscina;

  constructor(webRoot: string) {
    const maxThreads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
    this.pool = new Piscina({ filename: path.join(webRoot, 'server/draw.js'), minThreads: 1, maxThreads });
  }

  wantedFor(question: Question): Promise<Wanted> {
    return this.pool.run(question, { name: 'wantedFor' }) as Promise<Wanted>;
  }

  draw(request: DrawRequest): Promise<DrawnDocument> {
    return this.pool.run(request, { name: 'draw' }) as Promise<DrawnDocument>;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
