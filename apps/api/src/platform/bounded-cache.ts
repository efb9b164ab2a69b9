/** Keeps what was computed from things that never change; the one unused for longest goes first. */
export class BoundedCache<T> {
  readonly #kept = new Map<string, { readonly value: T; readonly weight: number }>();
  /** It need not be moved to the end once more. */
  #newest: string | undefined;
  #weight = 0;

  /** `weigh` in any unit; by default each value weighs 1. */
  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: T) => number = () => 1,
  ) {}

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (found === undefined || key === this.#newest) return found?.value;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    this.#newest = key;
    return found.value;
  }

  /** Something heavier than the whole cache is not kept. */
  set(key: string, value: T): void {
    this.remove(key);
    const weight = this.weigh(value);
    if (weight > this.capacity) return;
    this.makeRoomFor(weight);
    this.#kept.set(key, { value, weight });
    this.#newest = key;
    this.#weight += weight;
  }

  /** Lets go of what would have to go for a value of this weight, before that is made. */
  makeRoomFor(weight: number): void {
    for (const oldest of this.#kept.keys()) {
      if (this.#weight + weight <= this.capacity) return;
      this.remove(oldest);
    }
  }

  private remove(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
