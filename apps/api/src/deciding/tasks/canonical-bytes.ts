const encoder = new TextEncoder();

/** Pieces are short: they are written some thousands at a time. */
const CHARACTERS_AT_ONCE = 1024 * 1024;

/** A text in pieces as one run of bytes. */
export const bytesOf = (pieces: Iterable<string>): Uint8Array<ArrayBuffer> => joined([...parts(pieces)]);

/** The same; undefined where it has more than `most`. */
export function bytesWithin(pieces: Iterable<string>, most: number): Uint8Array<ArrayBuffer> | undefined {
  const made: Uint8Array[] = [];
  let length = 0;
  for (const part of parts(pieces)) {
    length += part.length;
    if (length > most) return undefined;
    made.push(part);
  }
  return joined(made);
}

function* parts(pieces: Iterable<string>): Iterable<Uint8Array> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHARACTERS_AT_ONCE) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function joined(made: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(made.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of made) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
