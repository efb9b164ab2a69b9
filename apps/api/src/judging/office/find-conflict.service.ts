import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
import type { EntryNames } from '../../entries/entries.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { accountOf } from '../account-of.js';
import type { FindConflictRequest } from '../dto/members.dto.js';
import type { MemberRow } from '../member-rows.js';
import type { MemberOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { PanelConflict } from '../tables/panel-conflict.entity.js';
import { writeConflict } from '../write-conflict.js';
import { affiliationsOf } from './affiliations.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { OwnEntries } from './own-entries.service.js';
import { memberAtWork } from './member-of.js';
import { entriesOfBodies } from './proposed-conflicts.js';

/** Conflicts of interest that the office finds, or lifts after it or the names had found them. */
@Injectable()
export class FindConflict {
  constructor(
    private readonly rules: PanelRules,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly freezes: RoundFreezes,
    private readonly changes: AuditedChanges,
  ) {}

  async change(of: MemberOf, { number, holds, reason }: FindConflictRequest, actor: Actor): Promise<void> {
    const { shown } = await this.rules.find(of);
    const { contest, panel } = of;
    const names = await this.field.names(contest.id, shown.round);
    if (!names.has(number)) throw new Problem('entry.not-found');
    await this.ownEntries.refuse(contest.id, accountOf(actor), { names, number });
    await this.changes.run(actor, async (tx) => {
      await this.freezes.refuseFrozen(tx, contest.id, shown.round);
      const member = await memberAtWork(tx, of);
      await tx.query('select lock_judge($1)', [member.id]);
      if (!holds) await refuseToLift(tx, { contestId: contest.id, member, names, number });
      const keys = { contestId: contest.id, memberId: member.id, entry: number, madeBy: actor.accountId };
      const conflict = await writeConflict(tx, { ...keys, source: 'found', holds, reason });
      const event = holds ? 'conflict.found' : 'conflict.lifted';
      return { result: undefined, audit: { event, contestId: contest.id, fields: { panel, conflict, reason } } };
    });
  }
}

interface Lifting {
  readonly contestId: string;
  readonly member: MemberRow;
  readonly names: EntryNames;
  readonly number: number;
}

/** What the judge declared is the judge's to take back; what nobody found or proposed is not there. */
async function refuseToLift(tx: Tx, { contestId, member, names, number }: Lifting): Promise<void> {
  const where = { memberId: member.id, entry: number };
  const newest = await tx.findOne(PanelConflict, { where, order: { position: 'DESC' } });
  if (newest?.holds === true) {
    if (newest.source === 'declared') throw new Problem('conflict.declared');
    return;
  }
  const bodies = (await affiliationsOf(tx, contestId)).get(member.accountId) ?? [];
  const isProposed = newest === null && entriesOfBodies(names, bodies).some((each) => each.number === number);
  if (!isProposed) throw new Problem('conflict.none');
}
