import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, MoreThan, type Repository } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import { AttemptLimits } from '../platform/limits/attempt-limits.service.js';
import { Clock } from '../platform/clock.js';
import { tidy } from '../platform/input/text.js';
import { Problem } from '../platform/problem/problem.js';
import { Account } from './account.entity.js';
import type { SetupRequest } from './dto/auth.dto.js';
import { Membership } from './membership.entity.js';
import { makeToken } from './opaque-token.js';
import { hashPassword } from './passwords.js';
import { Sessions } from './sessions.service.js';
import { SetupLink } from './setup-link.entity.js';
import { TokenHashes } from './token-hashes.service.js';
import { type Attempt, SignIn, type SignedIn, tidyEmail } from './sign-in.service.js';

export const SETUP_HOURS = 24;

interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** How an installation gets its administrators: by the seeding, or by a link that works once. */
@Injectable()
export class Administrators {
  constructor(
    @InjectRepository(SetupLink) private readonly links: Repository<SetupLink>,
    private readonly changes: AuditedChanges,
    private readonly limits: AttemptLimits,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
    private readonly hashes: TokenHashes,
  ) {}

  /** Whether a link still makes an administrator: asked on arrival, and counted as every guess is. */
  async checkLink(token: string, address: string): Promise<void> {
    const attempt = await this.limits.begin(address, token);
    await this.refuseBadLink(token);
    attempt.succeed();
  }

  /** Returns the token; only its hash is stored. Links made before are no longer good. */
  async makeLink(actor: Actor): Promise<string> {
    const token = makeToken();
    const expiresAt = new Date(this.clock.now().getTime() + SETUP_HOURS * 3_600_000);
    await this.changes.run(actor, async (tx) => {
      await retireLinks(tx, this.clock.now());
      await tx.insert(SetupLink, { tokenHash: this.hashes.of('setup-link', token), expiresAt });
      const fields = { expiresAt: expiresAt.toISOString() };
      return { result: undefined, audit: { event: 'setup-link.made', contestId: null, fields } };
    });
    return token;
  }

  async seed({ password, ...account }: NewAccount, actor: Actor): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.changes.run(actor, async (tx) => {
      const accountId = await addAdministrator(tx, { ...account, passwordHash });
      const fields = { accountId, role: 'administrator' as const };
      return { result: undefined, audit: { event: 'administrator.set-up', contestId: null, fields } };
    });
  }

  async setUp({ token, password, ...account }: SetupRequest, { actor, address }: Attempt): Promise<SignedIn> {
    const attempt = await this.limits.begin(address, token);
    const now = this.clock.now();
    await this.refuseBadLink(token);
    // the slow hash is made before the transaction, which holds a connection
    const passwordHash = await hashPassword(password);
    const begun = await this.changes.run(actor, async (tx) => {
      const open = { tokenHash: this.hashes.of('setup-link', token), usedAt: IsNull(), expiresAt: MoreThan(now) };
      const { affected } = await tx.update(SetupLink, open, { usedAt: now });
      if (affected !== 1) throw new Problem('auth.setup-link-invalid');
      await retireLinks(tx, now);
      const accountId = await addAdministrator(tx, { ...account, passwordHash });
      const result = await this.sessions.begin(tx, accountId);
      const fields = { accountId, role: 'administrator' as const };
      return { result, actorId: accountId, audit: { event: 'administrator.set-up', contestId: null, fields } };
    });
    attempt.succeed();
    return { session: await this.signIn.sessionOf(begun), refreshToken: begun.refreshToken };
  }

  private async refuseBadLink(token: string): Promise<void> {
    const open = {
      tokenHash: this.hashes.of('setup-link', token),
      usedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    };
    if (!(await this.links.existsBy(open))) throw new Problem('auth.setup-link-invalid');
  }
}

type HashedAccount = Omit<NewAccount, 'password'> & { readonly passwordHash: string };

async function addAdministrator(tx: Tx, { email, name, passwordHash }: HashedAccount): Promise<string> {
  const id = randomUUID();
  await tx.insert(Account, { id, email: tidyEmail(email), name: tidy(name), passwordHash });
  await tx.insert(Membership, { id: randomUUID(), accountId: id, contestId: null, role: 'administrator' });
  return id;
}

async function retireLinks(tx: Tx, usedAt: Date): Promise<void> {
  await tx.update(SetupLink, { usedAt: IsNull() }, { usedAt });
}
