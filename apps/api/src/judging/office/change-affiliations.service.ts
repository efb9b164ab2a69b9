import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { ContestPeople } from '../../auth/contest-people.service.js';
import type { Contest } from '../../contests/contests.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { writeAffiliations } from './affiliations.js';

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
      await writeAffiliations(tx, { contestId, account, names, actor });
      return { result: undefined, audit: { event: 'affiliations.changed', contestId, fields: { account, names } } };
    });
  }
}
