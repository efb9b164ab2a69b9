// Voters that nobody has seen before, each with the token that the site would have given, and a ballot.
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const ID_BYTES = 16;
const TAG_BYTES = 16;

/** `choices` of `entries` are on each ballot; where they are apart, a proxy says of each that it comes from another network. */
export class Voters {
  #key;

  constructor({ slug, window, entries, choices, keysDir, areApart = false }) {
    Object.assign(this, { slug, window, entries, choices, areApart });
    const key = fs.readFileSync(path.join(keysDir, 'voter-token.key'), 'utf8').trim();
    this.#key = createSecretKey(Buffer.from(key, 'base64url'));
  }

  /** The bytes of a request: a new voter's ballot, or the wish to be a voter. */
  request(asks) {
    if (asks === 'voter-tokens') return this.#post(asks, '{}', '');
    const body = JSON.stringify({
      window: this.window,
      slot: 0,
      choices: this.#choose(),
      nonce: randomBytes(16).toString('base64url'),
    });
    const from = this.areApart ? `x-forwarded-for: ${anAddress()}\r\n` : '';
    return this.#post(asks, body, `cookie: laurel_voter=${this.token()}\r\n${from}`);
  }

  #post(asks, body, cookie) {
    return Buffer.from(
      `POST /api/contests/${this.slug}/${asks} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n` +
        `${cookie}content-length: ${body.length}\r\n\r\n${body}`,
      'latin1',
    );
  }

  token() {
    const id = randomBytes(ID_BYTES);
    const tag = createHmac('sha256', this.#key).update('laurel voter token ').update(id).digest();
    return Buffer.concat([id, tag.subarray(0, TAG_BYTES)]).toString('base64url');
  }

  #choose() {
    const chosen = new Set();
    while (chosen.size < this.choices) chosen.add(1 + Math.floor(Math.random() * this.entries));
    return [...chosen];
  }
}

/** One of four billion. */
const anAddress = () => [...randomBytes(4)].join('.');
