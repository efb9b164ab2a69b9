const WAYS = 8;
/** Of 16 bytes: 32 MiB, whoever asks. */
const SLOTS = 2 ** 21;
const SETS = SLOTS / WAYS;

/**
 * A number by key in a space that never grows. A key is a hash of which 12 bytes are used: they name a set of eight slots and
 * which of them is meant. Where all eight are taken, the one goes whose number is the lowest.
 */
export class RateTable {
  readonly #prints = new Uint32Array(2 * SLOTS);
  readonly #numbers = new Float64Array(SLOTS);

  /** 0 where nothing is known of the key. */
  get(hash: Buffer): number {
    const slot = this.find(hash);
    return this.isOf(slot, hash) ? (this.#numbers[slot] ?? 0) : 0;
  }

  set(hash: Buffer, number: number): void {
    const slot = this.find(hash);
    this.#prints[2 * slot] = hash.readUInt32LE(0);
    this.#prints[2 * slot + 1] = hash.readUInt32LE(4);
    this.#numbers[slot] = number;
  }

  /** The key's own slot, else the one that it may take. */
  private find(hash: Buffer): number {
    const first = (hash.readUInt32LE(8) % SETS) * WAYS;
    let lowest = first;
    for (let slot = first; slot < first + WAYS; slot += 1) {
      if (this.isOf(slot, hash)) return slot;
      if ((this.#numbers[slot] ?? 0) < (this.#numbers[lowest] ?? 0)) lowest = slot;
    }
    return lowest;
  }

  private isOf(slot: number, hash: Buffer): boolean {
    return this.#prints[2 * slot] === hash.readUInt32LE(0) && this.#prints[2 * slot + 1] === hash.readUInt32LE(4);
  }
}
