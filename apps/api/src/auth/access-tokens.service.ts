import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { AccessClaims } from './identity.js';

export const ACCESS_SECONDS = 600;
export const ISSUER = 'laurel';
export const ALGORITHM = 'HS256';

@Injectable()
export class AccessTokens {
  constructor(private readonly jwt: JwtService) {}

  sign({ sub, sid }: AccessClaims): Promise<string> {
    return this.jwt.signAsync({ sub, sid });
  }
}
