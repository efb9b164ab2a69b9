import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Tx, Transactions } from '../database/transactions.js';
import { Clock } from '../platform/clock.js';
import { Problem } from '../platform/problem/problem.js';
import type { AccessClaims } from './identity.js';
import { LoginSession, type SessionEnd } from './login-session.entity.js';
import { makeToken } from './opaque-token.js';
import { RefreshToken } from './refresh-token.entity.js';
import { TokenHashes } from './token-hashes.service.js';
import { standingOf } from './token-standing.js';

export const REFRESH_DAYS = 14;

export interface NewSession extends AccessClaims {
  readonly refreshToken: string;
}

/** `refreshToken` is null where another tab was first: its answer carries the cookie. */
export interface RefreshedSession extends AccessClaims {
  readonly refreshToken: string | null;
}

/** Sessions and their refresh tokens: each works once, and whoever else holds one ends the session (ADR 0003). */
@Injectable()
export class Sessions {
  readonly #logger = new Logger(Sessions.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly hashes: TokenHashes,
  ) {}

  async begin(tx: Tx, accountId: string): Promise<NewSession> {
    await this.forgetExpired(tx, accountId);
    const id = randomUUID();
    await tx.insert(LoginSession, { id, accountId });
    return { sub: accountId, sid: id, refreshToken: await this.addToken(tx, id) };
  }

  /** Not audited singly: the rows of the tokens are the record. */
  async refresh(token: string): Promise<RefreshedSession> {
    const refreshed = await this.transactions.run((tx) => this.rotate(tx, token));
    if (refreshed === null) throw new Problem('auth.session-ended');
    return refreshed;
  }

  async end(tx: Tx, sessionId: string, endedWhy: SessionEnd): Promise<void> {
    await tx.update(LoginSession, { id: sessionId, endedAt: IsNull() }, { endedAt: this.clock.now(), endedWhy });
  }

  /** The open session that a refresh token belongs to; until the transaction ends nobody else refreshes or ends it. */
  async lockByToken(tx: Tx, token: string): Promise<LoginSession | null> {
    const found = await tx.findOneBy(RefreshToken, { hash: this.hashes.of('refresh', token) });
    if (found === null) return null;
    return tx.findOne(LoginSession, {
      where: { id: found.sessionId, endedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async rotate(tx: Tx, presented: string): Promise<RefreshedSession | null> {
    const session = await this.lockByToken(tx, presented);
    if (session === null) return null;
    const { id: sid, accountId: sub } = session;
    const token = await tx.findOneByOrFail(RefreshToken, { hash: this.hashes.of('refresh', presented) });
    const now = this.clock.now();
    if (token.expiresAt <= now) return null;
    const good = { sessionId: sid, usedAt: IsNull(), replacedAt: IsNull() };
    switch (await standingOf(tx, token, now)) {
      case 'good':
        await tx.update(RefreshToken, good, { usedAt: now });
        return { sub, sid, refreshToken: await this.addToken(tx, sid) };
      case 'answer-lost':
        await tx.update(RefreshToken, good, { replacedAt: now });
        return { sub, sid, refreshToken: await this.addToken(tx, sid) };
      case 'other-tab':
        return { sub, sid, refreshToken: null };
      case 'reused':
        this.#logger.warn(`session ${sid}: a refresh token came back that was used or replaced, the session is ended`);
        await this.end(tx, sid, 'token-reused');
        return null;
    }
  }

  private async addToken(tx: Tx, sessionId: string): Promise<string> {
    const token = makeToken();
    const expiresAt = new Date(this.clock.now().getTime() + REFRESH_DAYS * 86_400_000);
    await tx.insert(RefreshToken, { hash: this.hashes.of('refresh', token), sessionId, expiresAt });
    return token;
  }

  private async forgetExpired(tx: Tx, accountId: string): Promise<void> {
    await tx.query(
      `delete from login_sessions where account_id = $1 and not exists (
         select from refresh_tokens where session_id = login_sessions.id and expires_at > $2)`,
      [accountId, this.clock.now()],
    );
  }
}
