const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5n;
/** As many digits as a small number holds: large ones are slow. */
const AT_ONCE = 6;
const BITS_AT_ONCE = 30n;
const MASK_AT_ONCE = 2n ** BITS_AT_ONCE - 1n;
/** What people take for another when they read it aloud or copy it by hand. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const GROUP = 4;

/** Crockford's base 32, in groups of four with dashes between them. */
export function writeBase32(value: bigint, length: number): string {
  let [text, rest, few] = ['', value, 0];
  for (let at = 0; at < length; at += 1) {
    if (at % AT_ONCE === 0) [few, rest] = [Number(rest & MASK_AT_ONCE), rest >> BITS_AT_ONCE];
    const dash = at % GROUP === 0 && at > 0 ? '-' : '';
    text = `${DIGITS[few & 31]}${dash}${text}`;
    few >>= 5;
  }
  return text;
}

/** In any case, with dashes and blanks or without; null where it is not one of this length. */
export function readBase32(text: string, length: number): bigint | null {
  const plain = text.replace(/[-\s]/g, '').toUpperCase();
  if (plain.length !== length) return null;
  let value = 0n;
  for (const character of plain) {
    const digit = DIGITS.indexOf(READ_AS[character] ?? character);
    if (digit < 0) return null;
    value = (value << BITS) | BigInt(digit);
  }
  return value;
}
