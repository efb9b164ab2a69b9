import { Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { REFRESH_DAYS } from './sessions.service.js';

const NAME = 'laurel_refresh';

/** The refresh token travels in a cookie that scripts cannot read and that only the auth routes are sent. */
@Injectable()
export class RefreshCookie {
  readonly #options: CookieSerializeOptions;

  constructor(config: AppConfig) {
    this.#options = { httpOnly: true, sameSite: 'strict', path: '/api/auth', secure: config.isHttps };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[NAME];
  }

  /** null leaves the cookie that another tab was just given. */
  write(reply: FastifyReply, token: string | null): void {
    if (token !== null) reply.setCookie(NAME, token, { ...this.#options, maxAge: REFRESH_DAYS * 86_400 });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(NAME, this.#options);
  }
}
