import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { AccessClaims } from './identity.js';

export const ACCESS_SECONDS = 600;
export const ISSUER = 'laurel';
/** Whom an access token is for: no other kind of token is taken for one. */
export const AUDIENCE = 'laurel:staff';
export const ALGORITHM = 'HS256';

@Injectable()
export class AccessTokens {
  constructor(private readonly jwt: JwtService) {}

  sign({ sub, sid }: AccessClaims): Promise<string> {
    return this.jwt.signAsync({ sub, sid });
  }
}
