import type { Clock } from '../clock.js';

/** Milliseconds that go forward alone: a clock that is put back does not make anybody wait. */
export class ForwardTime {
  #passed = 0;
  #last: number;

  constructor(private readonly clock: Clock) {
    this.#last = clock.now().getTime();
  }

  now(): number {
    const now = this.clock.now().getTime();
    this.#passed += Math.max(0, now - this.#last);
    this.#last = now;
    return this.#passed;
  }
}
