import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
import type { EntryNames } from '../../entries/entries.service.js';
import { accountOf } from '../account-of.js';
import type { ReplacedJudgeDto, ReplaceJudgeRequest } from '../dto/replacement.dto.js';
import { findMembers, type MemberRow } from '../member-rows.js';
import type { MemberOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { sheetsOfMember } from '../sheet-rows.js';
import { PanelDeparture } from '../tables/panel-departure.entity.js';
import { AddMember } from './add-member.service.js';
import { countsOf } from './assign-entries.service.js';
import { assignToMembers } from './assign-to-members.js';
import { drawPseudonyms } from './draw-pseudonyms.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { OwnEntries } from './own-entries.service.js';
import { memberAtWork } from './member-of.js';

/** Lets a judge leave in one act: what they submitted is kept or set aside, somebody follows or nobody; nothing is deleted. */
@Injectable()
export class ReplaceJudge {
  constructor(
    private readonly rules: PanelRules,
    private readonly adding: AddMember,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly freezes: RoundFreezes,
    private readonly changes: AuditedChanges,
  ) {}

  async replace(of: MemberOf, request: ReplaceJudgeRequest, actor: Actor): Promise<ReplacedJudgeDto> {
    const { shown } = await this.rules.find(of);
    const { contest, panel } = of;
    const names = await this.field.names(contest.id, shown.round);
    const own = await this.ownEntries.of(contest.id, accountOf(actor), names);
    const { keepsSheets, reason } = request;
    return this.changes.run(actor, async (tx) => {
      await this.freezes.refuseFrozen(tx, contest.id, shown.round);
      await tx.query('select lock_panel($1, $2)', [contest.id, panel]);
      const member = await memberAtWork(tx, of);
      await tx.query('select lock_judge($1)', [member.id]);
      const sheets = await sheetsOfMember(tx, member.id);
      const counting = sheets.filter(({ doesCount }) => doesCount).map(({ entry }) => entry);
      const done = new Set(keepsSheets ? counting : []);
      const numbers = [...names.keys()].filter((number) => !done.has(number));
      const followed = await this.follow(tx, of, { request, names, numbers, actor, own });
      const { id: memberId, panelId, accountId: account } = member;
      const successorId = followed.successor;
      await tx.insert(PanelDeparture, { memberId, panelId, successorId, keepsSheets, reason, madeBy: actor.accountId });
      const fields = { panel, account, successor: request.successor ?? null, keepsSheets, reason };
      const result = { ...followed, sheets: counting.filter((number) => !own.has(number)).length };
      return { result, audit: { event: 'judge.replaced', contestId: contest.id, fields } };
    });
  }

  private async follow(tx: Tx, of: MemberOf, following: Following): Promise<Omit<ReplacedJudgeDto, 'sheets'>> {
    const { request, names, numbers, actor, own } = following;
    const account = request.successor ?? null;
    if (account === null) return { successor: null, assigned: 0, refused: [] };
    const { affiliations } = request;
    const id = await this.adding.put(tx, of, { account, affiliations, actor });
    const [successor] = (await findMembers(tx, { contestId: of.contest.id, panel: of.panel })).filter(
      (member): member is MemberRow => member.id === id,
    );
    const members = successor === undefined ? [] : [successor];
    await drawPseudonyms(tx, successor?.panelId ?? '', [id]);
    const done = await assignToMembers(tx, { contestId: of.contest.id, members, names, numbers, actor });
    const told = done.filter(({ number }) => !own.has(number));
    const refused = told.filter(({ why }) => why !== null).map(({ number }) => number);
    return { successor: id, assigned: countsOf(told).assigned, refused };
  }
}

interface Following {
  readonly request: ReplaceJudgeRequest;
  readonly names: EntryNames;
  readonly numbers: readonly number[];
  readonly actor: Actor;
  /** Of which the answer says nothing. */
  readonly own: ReadonlySet<number>;
}
