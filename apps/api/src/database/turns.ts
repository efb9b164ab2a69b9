import { Problem } from '../platform/problem/problem.js';

const RETRY = { retryAfterSeconds: 1 };

interface Waiting {
  readonly begin: () => void;
  readonly timer: NodeJS.Timeout;
}

/** As many at once as there is room for, in the order in which they came; nobody waits longer than for a connection. */
export class Turns {
  readonly #waiting = new Set<Waiting>();
  #free: number;

  constructor(
    places: number,
    private readonly milliseconds: number,
  ) {
    this.#free = places;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((begin, refuse) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        refuse(new Problem('service.not-ready', RETRY));
      }, this.milliseconds);
      const waiting = { begin, timer };
      this.#waiting.add(waiting);
    });
  }

  /** The place goes on to the next, so that nobody who comes meanwhile slips in. */
  private leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    clearTimeout(next.timer);
    next.begin();
  }
}
