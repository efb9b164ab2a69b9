const encoder = new TextEncoder();

/** Pieces are short: they are written some thousands at a time. */
const CHARACTERS_AT_ONCE = 1024 * 1024;

/** A text in pieces as one run of bytes; undefined where it has more than `most`. */
export function bytesOf(pieces: Iterable<string>, most: number): Uint8Array<ArrayBuffer> | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const text of inLargerPieces(pieces)) {
    const part = encoder.encode(text);
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return joined(parts, length);
}

function* inLargerPieces(pieces: Iterable<string>): Iterable<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHARACTERS_AT_ONCE) continue;
    yield text;
    text = '';
  }
  yield text;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
