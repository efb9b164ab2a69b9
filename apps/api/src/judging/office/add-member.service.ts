import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { ContestPeople } from '../../auth/contest-people.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import type { AddedMemberDto, AddMemberRequest } from '../dto/members.dto.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { Panel } from '../tables/panel.entity.js';
import { PanelMember } from '../tables/panel-member.entity.js';
import { affiliationsOf, writeAffiliations } from './affiliations.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { entriesOfBodies } from './proposed-conflicts.js';
import { shownConflicts } from './read-members.service.js';

/** Puts judges on panels. */
@Injectable()
export class AddMember {
  constructor(
    private readonly rules: PanelRules,
    private readonly people: ContestPeople,
    private readonly field: FieldOfPanel,
    private readonly changes: AuditedChanges,
  ) {}

  async add(of: PanelOf, request: AddMemberRequest, actor: Actor): Promise<AddedMemberDto> {
    const { shown } = await this.rules.find(of);
    const { contest, panel } = of;
    if (contest.isImported) throw new Problem('contest.imported');
    const names = await this.field.names(contest.id, shown.round);
    const { account, affiliations } = request;
    return this.changes.run(actor, async (tx) => {
      const id = await this.put(tx, of, { account, affiliations, actor });
      const bodies = (await affiliationsOf(tx, contest.id)).get(account) ?? [];
      const result = { id, conflicts: shownConflicts([], entriesOfBodies(names, bodies)) };
      const fields = { panel, account, affiliations: bodies };
      return { result, audit: { event: 'panel.member-added', contestId: contest.id, fields } };
    });
  }

  /** In the transaction of whoever replaces a judge, too. */
  async put(tx: Tx, { contest, panel }: PanelOf, { account, affiliations, actor }: Putting): Promise<string> {
    const { id: contestId } = contest;
    await tx.query('select lock_panel($1, $2)', [contestId, panel]);
    if (!(await this.people.holdsJudge(tx, contestId, account))) throw new Problem('panel.no-judge');
    const panelId = await panelIdOf(tx, contestId, panel);
    const id = randomUUID();
    const madeBy = actor.accountId;
    await tx.insert(PanelMember, { id, contestId, panelId, accountId: account, addedBy: madeBy });
    if (affiliations !== undefined) await writeAffiliations(tx, { contestId, account, names: affiliations, actor });
    return id;
  }
}

interface Putting {
  readonly account: string;
  readonly affiliations: readonly string[] | undefined;
  readonly actor: Actor;
}

/** The row of the panel, made with the first member; its seed decides every lot that is drawn for it. */
async function panelIdOf(tx: Tx, contestId: string, panel: string): Promise<string> {
  const found = await tx.findOneBy(Panel, { contestId, panel });
  if (found !== null) return found.id;
  const id = randomUUID();
  await tx.insert(Panel, { id, contestId, panel, seed: randomBytes(32) });
  return id;
}
