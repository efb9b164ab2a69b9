const WAYS = 8;
/** Of 16 bytes: at most 32 MiB, whoever asks. */
const SLOTS = 2 ** 21;
const SETS = SLOTS / WAYS;
/** Taken at once where the first of them is needed; whole sets. */
const SLOTS_OF_PIECE = 2 ** 12;
const WORD_DIGITS = 8;

/** Where a key belongs: a set of eight slots, and by two words of 32 bits which of them is meant. */
export interface RatePlace {
  readonly first: number;
  readonly high: number;
  readonly low: number;
}

/** Of a hash in hex, of which 24 digits are used. */
export function placeOf(hex: string): RatePlace {
  const wordAt = (at: number): number => parseInt(hex.slice(at * WORD_DIGITS, (at + 1) * WORD_DIGITS), 16);
  return { first: (wordAt(2) % SETS) * WAYS, high: wordAt(0), low: wordAt(1) };
}

/** A number by key in a bounded space. Where all eight slots are taken, the one goes whose number is the lowest. */
export class RateTable {
  readonly #pieces: (Piece | undefined)[] = Array<undefined>(SLOTS / SLOTS_OF_PIECE).fill(undefined);

  /** 0 where nothing is known of the key. */
  get(place: RatePlace): number {
    return this.#pieces[pieceOf(place)]?.get(place) ?? 0;
  }

  set(place: RatePlace, number: number): void {
    (this.#pieces[pieceOf(place)] ??= new Piece()).set(place, number);
  }
}

const pieceOf = ({ first }: RatePlace): number => Math.floor(first / SLOTS_OF_PIECE);

/** Some sets of a table. */
class Piece {
  readonly #prints = new Uint32Array(2 * SLOTS_OF_PIECE);
  readonly #numbers = new Float64Array(SLOTS_OF_PIECE);

  get(place: RatePlace): number {
    const slot = this.find(place);
    return this.isOf(slot, place) ? (this.#numbers[slot] ?? 0) : 0;
  }

  set(place: RatePlace, number: number): void {
    const slot = this.find(place);
    this.#prints[2 * slot] = place.high;
    this.#prints[2 * slot + 1] = place.low;
    this.#numbers[slot] = number;
  }

  /** The key's own slot, else the one that it may take. */
  private find(place: RatePlace): number {
    const first = place.first % SLOTS_OF_PIECE;
    for (let slot = first; slot < first + WAYS; slot += 1) if (this.isOf(slot, place)) return slot;
    let lowest = first;
    for (let slot = first + 1; slot < first + WAYS; slot += 1) {
      if ((this.#numbers[slot] ?? 0) < (this.#numbers[lowest] ?? 0)) lowest = slot;
    }
    return lowest;
  }

  private isOf(slot: number, { high, low }: RatePlace): boolean {
    return this.#prints[2 * slot] === high && this.#prints[2 * slot + 1] === low;
  }
}
