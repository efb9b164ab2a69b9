import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../../platform/http/encoding.js';
import { tagOf } from '../../platform/http/entity-tag.js';

/** An answer ready to be sent to anybody, in every form that readers take. */
export interface FinishedPage {
  readonly status: number;
  /** Those that do not depend on the request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly pressed: Readonly<Partial<Record<Encoding, Buffer>>>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Shorter ones fit into the first packets anyway. */
const WORTH_PRESSING = 1024;
/** Several times as quick as the best, and nearly as small. */
const BROTLI_QUALITY = 7;

/** Presses in threads of zlib's own, one page after the other. */
export async function finish({ status, headers, body }: Answer): Promise<FinishedPage> {
  const bytes = Buffer.from(body);
  const tagged = { ...headers, etag: tagOf(bytes), vary: 'accept-encoding' };
  return {
    status,
    headers: tagged,
    bytes,
    pressed: bytes.length < WORTH_PRESSING ? {} : await inTurn(() => press(bytes)),
  };
}

/** The pages that are being pressed wait for each other: more at once would take the machine from those who only read. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

async function press(bytes: Buffer): Promise<FinishedPage['pressed']> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { br: await brotlied(bytes, { params }), gzip: await gzipped(bytes) };
}

/** What keeping it costs, in bytes. */
export function weightOf({ bytes, pressed, headers }: FinishedPage): number {
  const forms = [bytes, ...Object.values(pressed)].reduce((sum, { length }) => sum + length, 0);
  return forms + JSON.stringify(headers).length;
}
