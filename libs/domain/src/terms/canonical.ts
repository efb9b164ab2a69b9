import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** RFC 8785. The value is JSON without lone surrogates in its strings. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}

/** Lower-case hex SHA-256 of the UTF-8 bytes. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The same of texts and of bytes that come in pieces, so that a large document need not stand in memory whole. */
export function sha256OfPieces(pieces: Iterable<string | Uint8Array>): string {
  const hash = sha256.create();
  for (const piece of pieces) hash.update(typeof piece === 'string' ? utf8ToBytes(piece) : piece);
  return bytesToHex(hash.digest());
}

export const asciiBytes = (text: string): Uint8Array => utf8ToBytes(text);

/** So many characters are made of bytes at a time: a call takes no more arguments. */
const AT_ONCE = 8192;

/** The text of bytes of ASCII. */
export function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += AT_ONCE) {
    text += String.fromCharCode.apply(null, bytes.subarray(i, i + AT_ONCE) as unknown as number[]);
  }
  return text;
}

/** A string with a lone surrogate has no UTF-8 form, hence no canonical one. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
