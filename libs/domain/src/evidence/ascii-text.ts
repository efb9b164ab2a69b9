const SIZE = 1 << 16;
/** No number is longer. */
const LONGEST = 64;

/** Text of ASCII alone that is written number by number, for canonical forms of millions of them. */
export class AsciiText {
  readonly #bytes = new Uint8Array(SIZE + LONGEST);
  #length = 0;

  /** Whether it is time to take what was written. */
  get isFull(): boolean {
    return this.#length >= SIZE - LONGEST;
  }

  /** What was written since the last time; it stands there until more is written. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** Up to sixty-four bytes. */
  bytes(text: Uint8Array): void {
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text[i] ?? 0;
  }

  /** One character, by its code. */
  code(code: number): void {
    this.#bytes[this.#length++] = code;
  }

  /** A whole number from 0 up to what doubles hold. */
  integer(value: number): void {
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    this.#length += digits;
    let rest = value;
    for (let at = this.#length - 1; digits > 0; digits--, at--) {
      const tens = Math.floor(rest / 10);
      this.#bytes[at] = 48 + rest - tens * 10;
      rest = tens;
    }
  }
}
