import { Injectable } from '@nestjs/common';
import { Keys } from './keys.service.js';
import { hashToken, type TokenKind } from './opaque-token.js';

/** The hashes under which opaque tokens are kept and found. */
@Injectable()
export class TokenHashes {
  constructor(private readonly keys: Keys) {}

  of(kind: TokenKind, token: string): Buffer {
    return hashToken(this.keys.get('opaque-tokens'), kind, token);
  }
}
