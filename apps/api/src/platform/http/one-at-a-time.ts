import { Problem } from '../problem/problem.js';

const RETRY_SECONDS = 10;

/** One after the other, in the order in which they came; beyond `most` who wait, nobody. */
export class OneAtATime {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  constructor(private readonly most: number) {}

  /** Resolves when it is one's turn, with what ends it. */
  async enter(): Promise<() => void> {
    if (this.#isTaken) {
      if (this.#waiting.length >= this.most) throw new Problem('deciding.busy', { retryAfterSeconds: RETRY_SECONDS });
      await new Promise<void>((admit) => this.#waiting.push(admit));
    }
    this.#isTaken = true;
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.#leave();
    };
  }

  /** The turn goes on to the next, so that nobody who comes meanwhile slips in. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isTaken = false;
    else next();
  }
}
