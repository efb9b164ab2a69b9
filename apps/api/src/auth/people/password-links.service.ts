import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { Account } from '../account.entity.js';
import type { Identity } from '../identity.js';
import { Membership } from '../membership.entity.js';
import { hashPassword } from '../passwords.js';
import { Sessions } from '../sessions.service.js';
import { type Attempt, SignIn, type SignedIn } from '../sign-in.service.js';
import type { UseLinkRequest } from './dto/links.dto.js';
import type { LinkDto } from './dto/people.dto.js';
import type { Where } from './invitations.service.js';
import { mayIssueLink } from './may-issue-link.js';
import { refuseShort } from './new-password.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { PasswordLink } from './password-link.entity.js';

interface Asked {
  readonly where: Where;
  readonly accountId: string;
  readonly by: Identity;
}

/** Lets somebody who lost their password set another; the old one is good until they do. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly source: DataSource,
    private readonly changes: AuditedChanges,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
  ) {}

  async show({ where, accountId, by }: Asked, actor: Actor): Promise<LinkDto> {
    const contestId = where?.id ?? null;
    const { link, ...kept } = this.links.make('password-link');
    const expiresAt = kept.expiresAt.toISOString();
    await this.changes.run(actor, async (tx) => {
      const held = isUUID(accountId) ? await tx.findBy(Membership, { accountId }) : [];
      if (!held.some((each) => each.contestId === contestId)) throw new Problem('person.not-found');
      if (!mayIssueLink(by, held, contestId)) throw new Problem('person.not-yours');
      const open = { accountId, usedAt: IsNull(), retiredAt: IsNull() };
      await tx.update(PasswordLink, open, { retiredAt: kept.shownAt });
      await tx.insert(PasswordLink, { ...kept, accountId, contestId, madeBy: actor.accountId });
      const fields = { accountId, expiresAt };
      return { result: undefined, audit: { event: 'password-link.shown', contestId, fields } };
    });
    return { link, expiresAt };
  }

  /** The account of a good link; null where there is none. */
  async find(token: string): Promise<{ link: PasswordLink; account: Account } | null> {
    const tokenHash = this.links.hashOf('password-link', token);
    const good = { tokenHash, usedAt: IsNull(), retiredAt: IsNull(), expiresAt: MoreThan(this.links.now()) };
    const link = await this.source.manager.findOneBy(PasswordLink, good);
    const account = link === null ? null : await this.source.manager.findOneBy(Account, { id: link.accountId });
    return link === null || account === null ? null : { link, account };
  }

  /** Sets the password, ends all sessions of the account and begins one. */
  async use({ contestId }: PasswordLink, { token, password }: UseLinkRequest, { actor }: Attempt): Promise<SignedIn> {
    refuseShort(password);
    const passwordHash = await hashPassword(password);
    const begun = await this.changes.run(actor, async (tx) => {
      const [row] = await tx.query<{ account: string | null }[]>('select reset_password($1, $2, $3) as account', [
        this.links.hashOf('password-link', token),
        passwordHash,
        this.links.now(),
      ]);
      const accountId = row?.account ?? null;
      if (accountId === null) throw new Problem('invitation.link-invalid');
      const result = await this.sessions.begin(tx, accountId);
      const fields = { accountId, sessionId: result.sid };
      return { result, actorId: accountId, audit: { event: 'password.reset', contestId, fields } };
    });
    return { session: await this.signIn.sessionOf(begun), refreshToken: begun.refreshToken };
  }
}
