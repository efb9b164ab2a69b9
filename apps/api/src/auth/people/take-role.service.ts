import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Not } from 'typeorm';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import type { ContestOfRoute } from '../identity.js';
import { Membership } from '../membership.entity.js';
import type { Role } from '../role.js';

interface Taken {
  readonly accountId: string;
  readonly role: string;
}

/**
 * Takes a role away. Rights are read at every request, so it ends at once in every session. What the person did stays as it
 * is; a judge who is on a panel is replaced there first, which the database refuses otherwise.
 */
@Injectable()
export class TakeRole {
  constructor(private readonly changes: AuditedChanges) {}

  async take({ id: contestId }: ContestOfRoute, { accountId, role }: Taken, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.people ${contestId}`]);
      const held = isUUID(accountId) ? await tx.findBy(Membership, { contestId, accountId }) : [];
      const membership = held.find((each) => each.role === role);
      if (membership === undefined) throw new Problem('role.not-held');
      if (membership.role === 'organiser') await refuseOrganiser(tx, membership, actor);
      await tx.delete(Membership, { id: membership.id });
      const fields = { accountId: membership.accountId, role: membership.role };
      return { result: undefined, audit: { event: 'role.taken', contestId, fields } };
    });
  }
}

async function refuseOrganiser(tx: Tx, { id, accountId, contestId, role }: Organiser, actor: Actor): Promise<void> {
  if (accountId === actor.accountId) throw new Problem('role.own');
  const others = contestId === null ? false : await tx.existsBy(Membership, { id: Not(id), contestId, role });
  if (!others) throw new Problem('role.last-organiser');
}

type Organiser = Pick<Membership, 'id' | 'accountId' | 'contestId'> & { readonly role: Role };
