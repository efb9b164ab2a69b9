import { Problem } from '../platform/problem/problem.js';

const RETRY = { retryAfterSeconds: 1 };

interface Waiting {
  readonly begin: () => void;
  readonly refuse: () => void;
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

  /** Whoever waits for what will not come is asked to come back at once. */
  refuseWaiting(): void {
    for (const { refuse } of this.#waiting) refuse();
  }

  private async enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((begin, reject) => {
      const refuse = (): void => {
        this.#waiting.delete(waiting);
        clearTimeout(timer);
        reject(new Problem('service.not-ready', RETRY));
      };
      const timer = setTimeout(refuse, this.milliseconds);
      const waiting = { begin, refuse, timer };
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
