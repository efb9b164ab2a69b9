const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5n;
/** What people take for another when they read it aloud or copy it by hand. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const GROUP = 4;

/** Crockford's base 32, in groups of four with dashes between them. */
export function writeBase32(value: bigint, length: number): string {
  const digits = Array.from({ length }, (_, at) => DIGITS[Number((value >> (BITS * BigInt(length - 1 - at))) & 31n)]);
  return digits.join('').replace(new RegExp(`.{${GROUP}}(?!$)`, 'g'), '$&-');
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
