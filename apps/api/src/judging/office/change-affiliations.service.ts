import { Injectable } from '@nestjs/common';
import { foldName } from '@laurel/domain/judging';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { ContestPeople } from '../../auth/contest-people.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { Affiliation } from '../tables/affiliation.entity.js';
import { affiliationsOf } from './affiliations.js';

interface Belonging {
  readonly account: string;
  readonly affiliations: readonly string[];
}

/** Which bodies a judge or an organiser belongs to: entries of these are kept from them. */
@Injectable()
export class ChangeAffiliations {
  constructor(
    private readonly people: ContestPeople,
    private readonly changes: AuditedChanges,
  ) {}

  async change({ id: contestId }: Contest, { account, affiliations: names }: Belonging, actor: Actor): Promise<void> {
    if (!(await this.people.has(contestId, account))) throw new Problem('panel.no-account');
    await this.changes.run(actor, async (tx) => {
      if (account === actor.accountId) await refuseToLeave(tx, { contestId, account, names });
      await tx.insert(Affiliation, { contestId, accountId: account, names, madeBy: actor.accountId });
      return { result: undefined, audit: { event: 'affiliations.changed', contestId, fields: { account, names } } };
    });
  }
}

interface Named {
  readonly contestId: string;
  readonly account: string;
  readonly names: readonly string[];
}

/** Who belongs to a body sees nothing of its entries while marks are given, and does not end that alone. */
async function refuseToLeave(tx: Tx, { contestId, account, names }: Named): Promise<void> {
  const kept = new Set(names.map(foldName));
  const before = (await affiliationsOf(tx, contestId)).get(account) ?? [];
  if (before.some((name) => !kept.has(foldName(name)))) throw new Problem('judging.own-affiliations');
}
