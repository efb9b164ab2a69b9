import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../../platform/http/encoding.js';
import { tagOf } from '../../platform/http/entity-tag.js';

interface Answer {
  readonly status: number;
  /** Those that do not depend on the request; a tag among them says by itself when two are the same. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Shorter ones fit into the first packets anyway. */
const WORTH_PRESSING = 1024;
/** Several times as quick as the best, and nearly as small. */
const BROTLI_QUALITY = 7;

/** An answer ready to be sent to anybody, in every form that readers take. */
export class FinishedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly #isText: boolean;
  readonly #pressed = new Map<Encoding, Promise<Buffer>>();

  constructor({ status, headers, body }: Answer) {
    this.status = status;
    this.bytes = typeof body === 'string' ? Buffer.from(body) : body;
    // a picture is pressed by itself
    this.#isText = typeof body === 'string';
    this.headers = { ...headers, etag: headers['etag'] ?? tagOf(this.bytes), vary: 'accept-encoding' };
  }

  /** What keeping it costs, in bytes: each of the two pressed forms has at most half of it. */
  get weight(): number {
    return 2 * this.bytes.length + JSON.stringify(this.headers).length;
  }

  isPressed(encoding: Encoding | null): encoding is Encoding {
    return encoding !== null && this.#isText && this.bytes.length >= WORTH_PRESSING;
  }

  /** Pressed once, when the first reader asks for it so. */
  pressed(encoding: Encoding): Promise<Buffer> {
    const found = this.#pressed.get(encoding);
    if (found !== undefined) return found;
    const pressed = inTurn(() => press(this.bytes, encoding));
    this.#pressed.set(encoding, pressed);
    return pressed;
  }
}

/** In threads of zlib's own. */
const press = (bytes: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'gzip'
    ? gzipped(bytes)
    : brotlied(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });

/** Pages that are pressed wait for each other: more at once would take the machine from those who only read. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
