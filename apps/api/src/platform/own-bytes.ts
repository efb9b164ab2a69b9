/** Bytes that share their memory with nothing, so that they can be handed to another thread; copied only where they do. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isAlone = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  return isAlone ? new Uint8Array(bytes.buffer) : Uint8Array.from(bytes);
}
