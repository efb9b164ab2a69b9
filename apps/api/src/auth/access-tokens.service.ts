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

  /** Whether the header carries a token of ours that has not expired: cheap, before a large body is read. */
  async isSound(authorization: string | undefined): Promise<boolean> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return false;
    return this.jwt.verifyAsync<AccessClaims>(token).then(
      () => true,
      () => false,
    );
  }
}
