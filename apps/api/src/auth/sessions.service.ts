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

export const REFRESH_DAYS = 14;
/** Two tabs that wake together present one cookie twice: so long after its use that is no theft (ADR 0003). */
const OVERLAP_SECONDS = 10;

export interface NewSession extends AccessClaims {
  readonly refreshToken: string;
}

/** `refreshToken` is null where another tab was first: its answer carries the cookie. */
export interface RefreshedSession extends AccessClaims {
  readonly refreshToken: string | null;
}

/** Sessions and their refresh tokens: each works once, and one that comes back later ends its session. */
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
    const refreshed = await this.transactions.run((tx) => this.rotate(tx, this.hashes.of('refresh', token)));
    if (refreshed === null) throw new Problem('auth.session-ended');
    return refreshed;
  }

  async end(tx: Tx, sessionId: string, endedWhy: SessionEnd): Promise<void> {
    await tx.update(LoginSession, { id: sessionId, endedAt: IsNull() }, { endedAt: this.clock.now(), endedWhy });
  }

  /** The open session that a refresh token belongs to. */
  async findByToken(tx: Tx, token: string): Promise<LoginSession | null> {
    const found = await tx.findOneBy(RefreshToken, { hash: this.hashes.of('refresh', token) });
    return found === null ? null : tx.findOneBy(LoginSession, { id: found.sessionId, endedAt: IsNull() });
  }

  private async rotate(tx: Tx, hash: Buffer): Promise<RefreshedSession | null> {
    const now = this.clock.now();
    // of two at once the second waits here for the first, then finds the token used
    const claimed = await tx.update(RefreshToken, { hash, usedAt: IsNull() }, { usedAt: now });
    const token = await tx.findOneBy(RefreshToken, { hash });
    if (token === null || token.expiresAt <= now) return null;
    const session = await tx.findOneBy(LoginSession, { id: token.sessionId, endedAt: IsNull() });
    if (session === null) return null;
    const claims = { sub: session.accountId, sid: session.id };
    if (claimed.affected === 1) return { ...claims, refreshToken: await this.addToken(tx, session.id) };
    if (token.usedAt !== null && now.getTime() - token.usedAt.getTime() <= OVERLAP_SECONDS * 1000) {
      return { ...claims, refreshToken: null };
    }
    this.#logger.warn(`session ${session.id}: a used refresh token came back, the session is ended`);
    await this.end(tx, session.id, 'token-reused');
    return null;
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
