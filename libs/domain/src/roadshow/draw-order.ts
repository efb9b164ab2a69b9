import { sha256Hex } from '../terms/canonical.js';

/** 32 bits, which no list of entries comes near. */
const WORD = 2 ** 32;
const DIGITS_OF_WORD = 8;

/**
 * The order that a seed draws (Fisher–Yates): the same seed and the same entries give the same order, in whatever order they
 * come, and every order is as likely as another. The numbers are words of 32 bits of SHA-256 over the seed, a colon and 0, 1,
 * 2 …; a word that would favour some entries is passed over. So anyone draws again what was drawn, with a dozen lines of any
 * language.
 */
export function drawOrder(entries: readonly number[], seed: string): number[] {
  const order = [...entries].sort((a, b) => a - b);
  const words = wordsOf(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, words);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}

/** A number from 0 up to a bound, each as likely. */
function below(bound: number, words: Iterator<number, never>): number {
  const fair = WORD - (WORD % bound);
  for (;;) {
    const word = words.next().value;
    if (word < fair) return word % bound;
  }
}

function* wordsOf(seed: string): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    const hash = sha256Hex(`${seed}:${block}`);
    for (let at = 0; at < hash.length; at += DIGITS_OF_WORD)
      yield Number.parseInt(hash.slice(at, at + DIGITS_OF_WORD), 16);
  }
}
