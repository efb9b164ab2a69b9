import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { accountOf } from '../account-of.js';
import type { GiveBackRequest } from '../dto/replacement.dto.js';
import { MarksStages, refuseUnlessOpen } from '../marks-stages.service.js';
import { findMembers } from '../member-rows.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { type SheetRow, sheetsOfMember } from '../sheet-rows.js';
import { SheetReturn } from '../tables/sheet-return.entity.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { OwnEntries } from './own-entries.service.js';

/** Gives a submitted sheet back to its judge while the stage is open; what was submitted stays on record. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly rules: PanelRules,
    private readonly stages: MarksStages,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly changes: AuditedChanges,
  ) {}

  async giveBack(of: PanelOf, { judge, number, reason }: GiveBackRequest, actor: Actor): Promise<void> {
    const { shown } = await this.rules.find(of);
    const { contest, panel } = of;
    const names = await this.field.names(contest.id, shown.round);
    await this.ownEntries.refuse(contest.id, accountOf(actor), { names, number });
    await this.changes.run(actor, async (tx) => {
      const stage = await this.stages.locked(tx, contest.id, panel);
      const { memberId, submission, hash } = await lockSubmitted(tx, of, { judge, number });
      refuseUnlessOpen(stage);
      await tx.insert(SheetReturn, { memberId, entry: number, submission, reason, returnedBy: actor.accountId });
      const fields = { panel, sheet: hash, reason };
      return { result: undefined, audit: { event: 'sheet.given-back', contestId: contest.id, fields } };
    });
  }
}

interface Submitted extends SheetRow {
  readonly submission: number;
  readonly hash: string;
}

interface Which {
  readonly judge: string;
  readonly number: number;
}

async function lockSubmitted(tx: Tx, { contest, panel }: PanelOf, { judge, number }: Which): Promise<Submitted> {
  const member = (await findMembers(tx, { contestId: contest.id, panel })).find((each) => each.judge === judge);
  if (member === undefined) throw new Problem('sheet.not-found');
  if (member.leftAt !== null) throw new Problem('panel.member-left');
  await tx.query('select lock_judge($1)', [member.id]);
  const sheet = (await sheetsOfMember(tx, member.id)).find(({ entry }) => entry === number);
  if (sheet === undefined) throw new Problem('sheet.not-found');
  if (!isSubmitted(sheet)) throw new Problem('sheet.not-submitted');
  return sheet;
}

const isSubmitted = (sheet: SheetRow): sheet is Submitted =>
  sheet.isSubmitted && sheet.submission !== null && sheet.hash !== null;
