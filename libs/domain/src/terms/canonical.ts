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

/** The same of a text that comes in pieces, so that a large one need not stand in memory whole. */
export function sha256OfPieces(pieces: Iterable<string>): string {
  const hash = sha256.create();
  const buffer = new Uint8Array(8192);
  for (const piece of pieces) hash.update(plainBytes(piece, buffer) ?? utf8ToBytes(piece));
  return bytesToHex(hash.digest());
}

/** A piece of ASCII in a buffer that is used again and again; undefined for any other. */
function plainBytes(piece: string, buffer: Uint8Array): Uint8Array | undefined {
  if (piece.length > buffer.length) return undefined;
  for (let i = 0; i < piece.length; i++) {
    const unit = piece.charCodeAt(i);
    if (unit > 127) return undefined;
    buffer[i] = unit;
  }
  return buffer.subarray(0, piece.length);
}

/** A string with a lone surrogate has no UTF-8 form, hence no canonical one. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
