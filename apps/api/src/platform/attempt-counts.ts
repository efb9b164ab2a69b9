interface Count {
  readonly until: number;
  readonly failures: number;
}

/** Counts failures by a key in a window that begins with the first of them; when there are too many keys, the oldest go. */
export class AttemptCounts {
  readonly #counts = new Map<string, Count>();

  constructor(
    private readonly windowMilliseconds: number,
    private readonly mostKeys: number,
  ) {}

  of(key: string, now: number): number {
    return this.#live(key, now)?.failures ?? 0;
  }

  add(key: string, now: number): void {
    const live = this.#live(key, now);
    const failures = (live?.failures ?? 0) + 1;
    this.#counts.set(key, { until: live?.until ?? now + this.windowMilliseconds, failures });
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= this.mostKeys) return;
      this.#counts.delete(oldest);
    }
  }

  giveBack(key: string, now: number): void {
    const live = this.#live(key, now);
    if (live === undefined) return;
    if (live.failures === 1) this.#counts.delete(key);
    else this.#counts.set(key, { ...live, failures: live.failures - 1 });
  }

  /** Until the window of this key ends. */
  millisecondsLeft(key: string, now: number): number {
    return (this.#live(key, now)?.until ?? now) - now;
  }

  #live(key: string, now: number): Count | undefined {
    const count = this.#counts.get(key);
    if (count === undefined || count.until > now) return count;
    this.#counts.delete(key);
    return undefined;
  }
}
