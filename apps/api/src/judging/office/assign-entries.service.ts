import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { ContestPeople } from '../../auth/contest-people.service.js';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { accountOf } from '../account-of.js';
import type { AssignedDto, AssignRequest, RefusedAssignmentDto } from '../dto/members.dto.js';
import { findMembers, type MemberRow } from '../member-rows.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { type AssignmentResult, assignToMembers } from './assign-to-members.js';
import { drawPseudonyms } from './draw-pseudonyms.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { OwnEntries } from './own-entries.service.js';

/** Assigns the entries of a round to the judges of its panel, and draws the pseudonyms that are missing. */
@Injectable()
export class AssignEntries {
  constructor(
    private readonly rules: PanelRules,
    private readonly people: ContestPeople,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly freezes: RoundFreezes,
    private readonly changes: AuditedChanges,
  ) {}

  async assign(of: PanelOf, request: AssignRequest, actor: Actor): Promise<AssignedDto> {
    const { shown } = await this.rules.find(of);
    const { contest, panel } = of;
    const contestId = contest.id;
    const names = await this.field.decidedNames(contestId, shown.round);
    const numbers = request.entries ?? [...names.keys()];
    const { members, results, drawn } = await this.changes.run(actor, async (tx) => {
      await this.freezes.refuseFrozen(tx, contestId, shown.round);
      await tx.query('select lock_panel($1, $2)', [contestId, panel]);
      const members = await wanted(tx, of, request.members);
      const without = members.filter(({ judge }) => judge === null).map(({ id }) => id);
      await drawPseudonyms(tx, members[0]?.panelId ?? '', without);
      const results = await assignToMembers(tx, { contestId, members, names, numbers, actor });
      const fields = { panel, members: members.length, drawn: without.length };
      const result = { members, results, drawn: without.length };
      return { result, audit: { event: 'panel.entries-assigned', contestId, fields } };
    });
    const own = await this.ownEntries.of(contestId, accountOf(actor), names);
    const told = results.filter(({ number }) => !own.has(number));
    return { ...countsOf(told), drawn, refused: await this.named(members, told) };
  }

  private async named(
    members: readonly MemberRow[],
    results: readonly AssignmentResult[],
  ): Promise<RefusedAssignmentDto[]> {
    const accounts = new Map(members.map(({ id, accountId }) => [id, accountId]));
    const people = await this.people.names([...accounts.values()]);
    return results.flatMap(({ member, number, why, submitter }) => {
      const name = people.get(accounts.get(member) ?? '') ?? '';
      return why === null ? [] : [{ member, name, number, why, submitter }];
    });
  }
}

export function countsOf(results: readonly AssignmentResult[]) {
  const fit = results.filter(({ why }) => why === null);
  const assigned = fit.filter(({ isNew }) => isNew).length;
  return { assigned, already: fit.length - assigned };
}

async function wanted(tx: Tx, { contest, panel }: PanelOf, ids: readonly string[] | undefined): Promise<MemberRow[]> {
  const all = await findMembers(tx, { contestId: contest.id, panel });
  if (ids === undefined) {
    const atWork = all.filter(({ leftAt }) => leftAt === null);
    if (atWork.length === 0) throw new Problem('panel.empty');
    return atWork;
  }
  const found = ids.map((id) => all.find((member) => member.id === id));
  return found.map((member) => {
    if (member === undefined) throw new Problem('panel.member-not-found');
    if (member.leftAt !== null) throw new Problem('panel.member-left');
    return member;
  });
}
