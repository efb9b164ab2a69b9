/** One run for all who ask the same while it goes on. */
export class SingleFlight<T> {
  readonly #flying = new Map<string, Promise<T>>();

  run(key: string, start: () => Promise<T>): Promise<T> {
    const flying = this.#flying.get(key);
    if (flying !== undefined) return flying;
    const started = start().finally(() => this.#flying.delete(key));
    this.#flying.set(key, started);
    return started;
  }
}
