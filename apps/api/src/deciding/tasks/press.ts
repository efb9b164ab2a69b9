import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ownBytes } from '../../platform/own-bytes.js';

/** A document as it is stored: its bytes, pressed with gzip. */
export interface PressedDocument {
  /** Of the bytes before they were pressed: the hash that is published. */
  readonly hash: string;
  readonly length: number;
  readonly pressed: Uint8Array<ArrayBuffer>;
  readonly pressedHash: string;
}

export function press(hash: string, bytes: Uint8Array): PressedDocument {
  const pressed = ownBytes(gzipSync(bytes));
  return { hash, length: bytes.length, pressed, pressedHash: sha256(pressed) };
}

export const pressText = (text: string): PressedDocument => {
  const bytes = Buffer.from(text);
  return press(sha256(bytes), bytes);
};

/** The text of a pressed document. */
export const unpress = (pressed: Uint8Array): string => gunzipSync(pressed).toString('utf8');

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
