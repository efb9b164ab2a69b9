import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { ExtractJwt, Strategy, type StrategyOptionsWithoutRequest, type VerifiedCallback } from 'passport-jwt';
import { ALGORITHM, AUDIENCE, ISSUER } from './access-tokens.service.js';
import { Identities } from './identities.service.js';
import type { AccessClaims, Identity } from './identity.js';
import { Keys } from './keys.service.js';

/** Finds out by the access token who asks. */
@Injectable()
export class Authentication {
  /** Not the process's own one: each app asks its own database. */
  readonly #passport = new passport.Passport();

  constructor(
    keys: Keys,
    private readonly identities: Identities,
  ) {
    const options: StrategyOptionsWithoutRequest = {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: keys.get('access-token') as unknown as Buffer, // a KeyObject verifies fifty times faster; the types lag
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
    };
    this.#passport.use(
      new Strategy(options, (claims: AccessClaims, done: VerifiedCallback) => void this.verify(claims, done)),
    );
  }

  /** null without a sound token, or where its session has ended. */
  identify(request: IncomingMessage): Promise<Identity | null> {
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, identity: Identity | false | undefined): void => {
        if (error !== null) reject(error);
        else resolve(identity || null);
      };
      const authenticate = this.#passport.authenticate('jwt', { session: false }, answer) as Authenticate;
      authenticate(request, undefined, reject);
    });
  }

  private async verify(claims: AccessClaims, done: VerifiedCallback): Promise<void> {
    try {
      // passport-jwt takes a token that never expires
      done(null, typeof claims.exp === 'number' && (await this.identities.find(claims)));
    } catch (error) {
      done(error, false);
    }
  }
}

type Authenticate = (request: IncomingMessage, response: undefined, next: (error: Error) => void) => void;
