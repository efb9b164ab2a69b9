import { hash, type KeyObject } from 'node:crypto';

/** What SHA-256 takes at once. */
const BLOCK = 64;
const HASH_BYTES = 32;
const [INNER, OUTER] = [0x36, 0x5c];
/** Bytes of a UTF-16 unit in UTF-8. */
const MOST_OF_A_UNIT = 3;
const NOTHING = new Uint8Array();

/**
 * HMAC-SHA-256 under one key, in hex. By two plain hashes (RFC 2104): the object that `createHmac` makes for each costs three
 * times what it computes, and every ballot has four.
 */
export class KeyedHash {
  #inner = Buffer.alloc(0);
  #outer = Buffer.alloc(0);

  /** The key is asked for when it is needed first. */
  constructor(private readonly key: () => KeyObject) {}

  /** Of a text, with bytes behind it. */
  of(text: string, bytes: Uint8Array = NOTHING): string {
    if (this.#outer.length === 0) this.takeKey();
    this.makeRoom(BLOCK + MOST_OF_A_UNIT * text.length + bytes.length);
    const end = BLOCK + this.#inner.write(text, BLOCK);
    this.#inner.set(bytes, end);
    this.#outer.write(hash('sha256', this.#inner.subarray(0, end + bytes.length), 'hex'), BLOCK, 'hex');
    return hash('sha256', this.#outer, 'hex');
  }

  private takeKey(): void {
    const bytes = this.key().export();
    if (bytes.length > BLOCK) throw new Error('a key is no longer than a block');
    const key = Buffer.concat([bytes, Buffer.alloc(BLOCK - bytes.length)]);
    this.#inner = Buffer.from(key.map((byte) => byte ^ INNER));
    this.#outer = Buffer.concat([key.map((byte) => byte ^ OUTER), Buffer.alloc(HASH_BYTES)]);
  }

  private makeRoom(bytes: number): void {
    if (bytes > this.#inner.length) this.#inner = Buffer.concat([this.#inner, Buffer.alloc(bytes)]);
  }
}
