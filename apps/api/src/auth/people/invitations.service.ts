import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { IsNull } from 'typeorm';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { tidy } from '../../platform/input/text.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';
import type { ContestOfRoute } from '../identity.js';
import type { Role } from '../role.js';
import { tidyEmail } from '../sign-in.service.js';
import type { LinkDto } from './dto/people.dto.js';
import { InvitationLink } from './invitation-link.entity.js';
import { Invitation } from './invitation.entity.js';
import { OneTimeLinks } from './one-time-links.service.js';

/** Where a role holds: in a contest, or null for an administrator's. */
export type Where = ContestOfRoute | null;

interface Invited {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly lead?: WordsDto | null | undefined;
}

/** Invites people to roles, shows their links, and takes invitations back. */
@Injectable()
export class Invitations {
  constructor(
    private readonly changes: AuditedChanges,
    private readonly links: OneTimeLinks,
  ) {}

  /** Without a link: its life begins when it is shown. */
  async make(where: Where, { role, email, name, lead }: Invited, actor: Actor): Promise<string> {
    if (role !== 'submitter' && (lead ?? null) !== null) throw new Problem('request.invalid', { errors: [UNFIT_LEAD] });
    const id = randomUUID();
    const contestId = where?.id ?? null;
    await this.changes.run(actor, async (tx) => {
      await tx.insert(Invitation, {
        id,
        contestId,
        role,
        email: tidyEmail(email),
        name: tidy(name),
        lead: lead ?? null,
        madeBy: actor.accountId,
        madeAt: this.links.now(),
      });
      const fields = { invitationId: id, role };
      return { result: undefined, audit: { event: 'invitation.made', contestId, fields } };
    });
    return id;
  }

  /** A new link; the ones before are no longer good. */
  async showLink(where: Where, id: string, actor: Actor): Promise<LinkDto> {
    const { link, ...kept } = this.links.make('invitation-link');
    const expiresAt = kept.expiresAt.toISOString();
    await this.changes.run(actor, async (tx) => {
      const { role } = await findOpen(tx, where, id);
      await retireLinks(tx, id, kept.shownAt);
      await tx.insert(InvitationLink, { ...kept, invitationId: id });
      const fields = { invitationId: id, role, expiresAt };
      return { result: undefined, audit: { event: 'invitation.link-shown', contestId: where?.id ?? null, fields } };
    });
    return { link, expiresAt };
  }

  /** Retires its links, and touches no role that anybody holds. */
  async takeBack(where: Where, id: string, actor: Actor): Promise<void> {
    const takenBackAt = this.links.now();
    await this.changes.run(actor, async (tx) => {
      const { role } = await findOpen(tx, where, id);
      await retireLinks(tx, id, takenBackAt);
      await tx.update(Invitation, { id }, { takenBackAt });
      const fields = { invitationId: id, role };
      return { result: undefined, audit: { event: 'invitation.taken-back', contestId: where?.id ?? null, fields } };
    });
  }
}

const UNFIT_LEAD = {
  path: 'lead',
  code: 'unfit-role',
  sentence: say(
    '只有申报单位的邀请写明牵头单位。',
    'A submitter alone is invited with the body that leads the entries.',
  ),
};

/** An invitation that was neither accepted nor taken back; until the transaction ends nobody else does so. */
async function findOpen(tx: Tx, where: Where, id: string): Promise<Invitation> {
  const found = isUUID(id)
    ? await tx.findOne(Invitation, {
        where: { id, contestId: where?.id ?? IsNull() },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  if (found === null) throw new Problem('invitation.not-found');
  if (found.acceptedAt !== null) throw new Problem('invitation.accepted');
  if (found.takenBackAt !== null) throw new Problem('invitation.taken-back');
  return found;
}

const retireLinks = (tx: Tx, invitationId: string, retiredAt: Date) =>
  tx.update(InvitationLink, { invitationId, usedAt: IsNull(), retiredAt: IsNull() }, { retiredAt });
