import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { ForwardTime } from './forward-time.js';
import { askRate } from './rate.js';
import { type Counted, RateLimits, type Taken } from './rate-limits.js';
import { placeOf, type RatePlace, RateTable } from './rate-table.js';

/** Counts in this process alone, in a space that does not grow with those who are counted. */
@Injectable()
export class MemoryLimits extends RateLimits {
  readonly #table = new RateTable();
  readonly #time: ForwardTime;
  /** Nobody can look for keys that fall together, or look up whose number it is. */
  readonly #secret = randomBytes(16).toString('hex');

  constructor(clock: Clock) {
    super();
    this.#time = new ForwardTime(clock);
  }

  take(counted: readonly Counted[]): Taken {
    const now = this.#time.now();
    const asked = counted.map(({ rate, key }) => {
      const place = this.placeOf(rate.name, key);
      return { place, ...askRate(rate, this.#table.get(place), now) };
    });
    const waitMilliseconds = Math.max(0, ...asked.map((each) => each.waitMilliseconds));
    if (waitMilliseconds > 0) return { isTaken: false, waitMilliseconds };
    for (const { place, until } of asked) this.#table.set(place, until);
    return { isTaken: true, before: asked.map(({ taken }) => taken) };
  }

  giveBack(counted: readonly Counted[]): void {
    for (const { rate, key } of counted) {
      const place = this.placeOf(rate.name, key);
      const until = this.#table.get(place);
      if (until > 0) this.#table.set(place, Math.max(0, until - rate.intervalMilliseconds));
    }
  }

  private placeOf(name: string, key: string): RatePlace {
    return placeOf(hash('sha256', `${this.#secret} ${name} ${key}`, 'hex'));
  }
}
