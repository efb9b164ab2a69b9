import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Keys } from '../../auth/keys.service.js';
import { AppConfig } from '../../config/app-config.js';
import { KeyedHash } from '../../platform/keyed-hash.js';
import type { Voter } from './voter.js';

const NAME = 'laurel_voter';
const YEAR_SECONDS = 365 * 86_400;
const ID_BYTES = 16;
const TAG_BYTES = 16;
const TOKEN = new RegExp(`(?:^|;)\\s*${NAME}="?([A-Za-z0-9_-]{43})"?\\s*(?:;|$)`);

/** A device's random id and a tag that only this site can make, in a cookie that scripts cannot read. */
@Injectable()
export class VoterCookie {
  readonly #options: CookieSerializeOptions;
  readonly #hash: KeyedHash;

  constructor(config: AppConfig, keys: Keys) {
    this.#hash = new KeyedHash(() => keys.get('voter-token'));
    this.#options = { path: '/api', httpOnly: true, sameSite: 'lax', maxAge: YEAR_SECONDS, secure: config.isHttps };
  }

  /** Of the header that carries all cookies; null where there is none of ours, or none that was made here. */
  read(cookies: string | undefined): Voter | null {
    const token = cookies === undefined ? undefined : TOKEN.exec(cookies)?.[1];
    if (token === undefined) return null;
    const bytes = Buffer.from(token, 'base64url');
    const [id, tag] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
    return timingSafeEqual(tag, this.tagOf(id)) ? { level: 'device', id: id.toString('hex') } : null;
  }

  /** Makes a voter and gives its token. */
  write(reply: FastifyReply): Voter {
    const id = randomBytes(ID_BYTES);
    reply.setCookie(NAME, Buffer.concat([id, this.tagOf(id)]).toString('base64url'), this.#options);
    return { level: 'device', id: id.toString('hex') };
  }

  private tagOf(id: Buffer): Buffer {
    return Buffer.from(this.#hash.of('laurel voter token ', id).slice(0, 2 * TAG_BYTES), 'hex');
  }
}
