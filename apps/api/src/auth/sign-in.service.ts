import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import { AttemptLimits } from '../platform/limits/attempt-limits.service.js';
import { tidy } from '../platform/input/text.js';
import { Problem } from '../platform/problem/problem.js';
import { ACCESS_SECONDS, AccessTokens } from './access-tokens.service.js';
import { Account } from './account.entity.js';
import type { LoginRequest, SessionDto } from './dto/auth.dto.js';
import { Identities } from './identities.service.js';
import type { AccessClaims } from './identity.js';
import { isPassword } from './passwords.js';
import { Sessions } from './sessions.service.js';

/** What a sign-in answers with: the body, and the token for the cookie (null: the cookie stays as it is). */
export interface SignedIn {
  readonly session: SessionDto;
  readonly refreshToken: string | null;
}

/** Where a request came from. */
export interface Attempt {
  readonly actor: Actor;
  readonly address: string;
}

export const tidyEmail = (email: string): string => tidy(email).toLowerCase();

@Injectable()
export class SignIn {
  constructor(
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    private readonly changes: AuditedChanges,
    private readonly limits: AttemptLimits,
    private readonly sessions: Sessions,
    private readonly identities: Identities,
    private readonly tokens: AccessTokens,
  ) {}

  async signIn({ email, password }: LoginRequest, { actor, address }: Attempt): Promise<SignedIn> {
    const attempt = await this.limits.begin(address, tidyEmail(email));
    const account = await this.accounts.findOne({
      select: { id: true, passwordHash: true },
      where: { email: tidyEmail(email) },
    });
    const isRight = await isPassword(password, account?.passwordHash ?? null);
    if (account === null || !isRight) throw new Problem('auth.bad-credentials');
    attempt.succeed();
    const begun = await this.changes.run(actor, async (tx) => {
      const result = await this.sessions.begin(tx, account.id);
      const fields = { accountId: account.id, sessionId: result.sid };
      return { result, actorId: account.id, audit: { event: 'account.signed-in', contestId: null, fields } };
    });
    return { session: await this.sessionOf(begun), refreshToken: begun.refreshToken };
  }

  async refresh(token: string | undefined): Promise<SignedIn> {
    if (token === undefined) throw new Problem('auth.required');
    const refreshed = await this.sessions.refresh(token);
    return { session: await this.sessionOf(refreshed), refreshToken: refreshed.refreshToken };
  }

  async signOut(token: string | undefined, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const session = token === undefined ? null : await this.sessions.lockByToken(tx, token);
      if (session === null) throw new Problem('auth.session-ended');
      await this.sessions.end(tx, session.id, 'signed-out');
      const fields = { accountId: session.accountId, sessionId: session.id };
      return {
        result: undefined,
        actorId: session.accountId,
        audit: { event: 'account.signed-out', contestId: null, fields },
      };
    });
  }

  async sessionOf(claims: AccessClaims): Promise<SessionDto> {
    const identity = await this.identities.find(claims);
    if (identity === null) throw new Problem('auth.session-ended');
    const { accountId: id, email, name, roles } = identity;
    return {
      accessToken: await this.tokens.sign(claims),
      expiresIn: ACCESS_SECONDS,
      account: { id, email, name, roles: [...roles] },
    };
  }
}
