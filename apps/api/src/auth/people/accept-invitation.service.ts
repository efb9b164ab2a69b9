import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { AuditedChanges, type Changed } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { AttemptLimits } from '../../platform/limits/attempt-limits.service.js';
import { tidy } from '../../platform/input/text.js';
import { Problem } from '../../platform/problem/problem.js';
import { Account } from '../account.entity.js';
import { Membership } from '../membership.entity.js';
import { hashPassword, isPassword } from '../passwords.js';
import { type NewSession, Sessions } from '../sessions.service.js';
import { type Attempt, SignIn, type SignedIn } from '../sign-in.service.js';
import type { UseLinkRequest } from './dto/links.dto.js';
import { InvitationLink } from './invitation-link.entity.js';
import { Invitation } from './invitation.entity.js';
import { refuseShort } from './new-password.js';
import { OneTimeLinks } from './one-time-links.service.js';

/** Whose the invitation becomes: an account that is there, or one with a password of its own. */
type Invitee = { readonly accountId: string } | { readonly passwordHash: string };

/** Makes of an invitation one role of one account. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly source: DataSource,
    private readonly changes: AuditedChanges,
    private readonly limits: AttemptLimits,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
  ) {}

  /** The open invitation of a good link; null where there is none. */
  async find(token: string): Promise<{ invitation: Invitation; expiresAt: Date } | null> {
    const { manager } = this.source;
    const link = await manager.findOneBy(InvitationLink, this.good(token));
    const invitation = link === null ? null : await manager.findOneBy(Invitation, { id: link.invitationId });
    return link === null || invitation === null ? null : { invitation, expiresAt: link.expiresAt };
  }

  async accept(invitation: Invitation, request: UseLinkRequest, { actor, address }: Attempt): Promise<SignedIn> {
    const invitee = await this.inviteeOf(invitation, request, address);
    const begun = await this.changes.run(actor, (tx) => this.join(tx, invitation, { request, invitee }));
    return { session: await this.signIn.sessionOf(begun), refreshToken: begun.refreshToken };
  }

  /** The slow work with passwords, done before the transaction, which holds a connection. */
  private async inviteeOf({ email }: Invitation, { password }: UseLinkRequest, address: string): Promise<Invitee> {
    const account = await this.source.manager.findOne(Account, {
      select: { id: true, passwordHash: true },
      where: { email },
    });
    if (account === null) {
      refuseShort(password);
      return { passwordHash: await hashPassword(password) };
    }
    const attempt = await this.limits.begin(address, email);
    if (!(await isPassword(password, account.passwordHash))) throw new Problem('auth.bad-credentials');
    attempt.succeed();
    return { accountId: account.id };
  }

  private async join(
    tx: Tx,
    { id, contestId, role, email, name }: Invitation,
    { request, invitee }: { readonly request: UseLinkRequest; readonly invitee: Invitee },
  ): Promise<Changed<NewSession>> {
    const now = this.links.now();
    const { affected } = await tx.update(InvitationLink, this.good(request.token), { usedAt: now });
    if (affected !== 1) throw new Problem('invitation.link-invalid');
    const account = { email, name: tidy(request.name ?? name) };
    const accountId = 'accountId' in invitee ? invitee.accountId : await addAccount(tx, { ...account, ...invitee });
    const isNewRole = await addMembership(tx, { accountId, contestId, role });
    await tx.update(Invitation, { id }, { acceptedAt: now, accountId });
    const result = await this.sessions.begin(tx, accountId);
    const fields = { invitationId: id, accountId, role, isNewRole };
    return { result, actorId: accountId, audit: { event: 'invitation.accepted', contestId, fields } };
  }

  private good(token: string) {
    const tokenHash = this.links.hashOf('invitation-link', token);
    return { tokenHash, usedAt: IsNull(), retiredAt: IsNull(), expiresAt: MoreThan(this.links.now()) };
  }
}

async function addAccount(tx: Tx, account: Pick<Account, 'email' | 'name' | 'passwordHash'>): Promise<string> {
  const id = randomUUID();
  await tx.insert(Account, { id, ...account });
  return id;
}

/** Whether the account did not hold the role already: however many invitations, it is held once. */
async function addMembership(
  tx: Tx,
  { accountId, contestId, role }: Pick<Membership, 'accountId' | 'contestId' | 'role'>,
): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `insert into memberships (id, account_id, contest_id, role) values ($1, $2, $3, $4)
     on conflict on constraint memberships_key do nothing returning id`,
    [randomUUID(), accountId, contestId, role],
  );
  return rows.length === 1;
}
