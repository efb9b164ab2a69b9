import { Problem } from '../../platform/problem/problem.js';

const RETRY = { retryAfterSeconds: 1 };

interface Waiting {
  readonly run: () => Promise<void>;
  readonly refuse: () => void;
}

/** One thing after the other, as many as may wait; what comes beyond is asked to come back. */
export class HeldLane {
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  #isClosed = false;

  constructor(private readonly mostWaiting: number) {}

  async run<T>(act: () => Promise<T>): Promise<T> {
    if (this.#isClosed || this.#waiting.length >= this.mostWaiting) throw new Problem('service.not-ready', RETRY);
    return new Promise((resolve, reject) => {
      const run = (): Promise<void> => act().then(resolve, reject);
      this.#waiting.push({ run, refuse: () => reject(new Problem('service.not-ready', RETRY)) });
      this.#working ??= this.work();
    });
  }

  /** Nothing new goes in; what waits does. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#working;
  }

  /** Whoever waits behind a database that does not answer is asked to come back at once. */
  refuseWaiting(): void {
    for (const { refuse } of this.#waiting.splice(0)) refuse();
  }

  private async work(): Promise<void> {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await next.run();
    this.#working = null;
  }
}
