// One kept connection over which one request after the other is asked: as little work as can be, so that what is measured
// is the server and not its asker.
import net from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');

export class Connection {
  #socket;
  #asked;
  #received = [];
  #length = 0;

  constructor(port) {
    this.port = port;
  }

  /** `{ status, bytes, text }` of the answer; `bytes` counts the body, `text` is the head. */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      if (this.#socket === undefined || this.#socket.destroyed) this.#connect();
      this.#socket.write(request);
    });
  }

  close() {
    this.#socket?.destroy();
  }

  #connect() {
    this.#forget();
    this.#socket = net.connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('the connection was closed')));
  }

  #fail(error) {
    const asked = this.#asked;
    this.#asked = undefined;
    asked?.reject(error);
  }

  #take(chunk) {
    this.#received.push(chunk);
    this.#length += chunk.length;
    this.head ??= this.#readHead();
    if (this.head === undefined) return;
    const bytes = this.#length - this.head.length;
    if (this.head.isChunked ? !this.#endsChunks() : bytes < this.head.bodyLength) return;
    const { status, text } = this.head;
    const asked = this.#asked;
    this.#asked = undefined;
    this.#forget();
    asked?.resolve({ status, bytes, text });
  }

  #readHead() {
    const all = Buffer.concat(this.#received);
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return undefined;
    const text = all.toString('latin1', 0, end);
    const bodyLength = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? 0);
    const isChunked = /\r\ntransfer-encoding: *chunked/i.test(text);
    return { status: Number(text.slice(9, 12)), text, length: end + END_OF_HEAD.length, bodyLength, isChunked };
  }

  #endsChunks() {
    const last = this.#received.at(-1);
    const tail = last.length >= END_OF_CHUNKS.length ? last : Buffer.concat(this.#received).subarray(-16);
    return tail.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS);
  }

  #forget() {
    this.#received = [];
    this.#length = 0;
    this.head = undefined;
  }
}

export function makeRequest(path, headers = {}) {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
}
