import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Clock } from '../../platform/clock.js';
import { makeToken, type TokenKind } from '../opaque-token.js';
import { TokenHashes } from '../token-hashes.service.js';

/** Days that a link lives from when it is shown. */
const LINK_DAYS = 7;

type LinkKind = Extract<TokenKind, 'invitation-link' | 'password-link'>;

/** A link on its way to whoever shows it; its hash alone is kept. */
export interface NewLink {
  readonly link: string;
  readonly tokenHash: Buffer;
  readonly shownAt: Date;
  readonly expiresAt: Date;
}

/** Links that are shown once and work once. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly hashes: TokenHashes,
  ) {}

  /** The token stands behind #: it is sent to no server, and stands in no log. */
  make(kind: LinkKind): NewLink {
    const token = makeToken();
    const shownAt = this.now();
    const expiresAt = new Date(shownAt.getTime() + LINK_DAYS * 86_400_000);
    return {
      link: `${this.config.publicUrl}/invitation#${token}`,
      tokenHash: this.hashOf(kind, token),
      shownAt,
      expiresAt,
    };
  }

  hashOf(kind: LinkKind, token: string): Buffer {
    return this.hashes.of(kind, token);
  }

  now(): Date {
    return this.clock.now();
  }
}
