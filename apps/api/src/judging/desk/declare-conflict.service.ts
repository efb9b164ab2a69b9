import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges, type Changed } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { accountOf } from '../account-of.js';
import { MarksStages, refuseClosed } from '../marks-stages.service.js';
import { OwnSheetsService, refuseLeft, refuseLocked, sheetOf } from '../own-sheets.service.js';
import type { PanelOf } from '../panel-of.js';
import type { SheetRow } from '../sheet-rows.js';
import { writeConflict } from '../write-conflict.js';

/** Conflicts of interest that a judge declares and takes back; what was marked stays as it is. */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly stages: MarksStages,
    private readonly own: OwnSheetsService,
    private readonly changes: AuditedChanges,
  ) {}

  async declare(of: PanelOf, number: number, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const sheet = await this.lock(tx, of, { number, actor });
      refuseLocked(sheet);
      return this.write(tx, of, { sheet, holds: true, actor });
    });
  }

  async undo(of: PanelOf, number: number, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const sheet = await this.lock(tx, of, { number, actor });
      if (!sheet.isRecused) throw new Problem('conflict.none');
      if (sheet.conflictSource !== 'declared') throw new Problem('conflict.by-office');
      return this.write(tx, of, { sheet, holds: false, actor });
    });
  }

  private async lock(tx: Tx, of: PanelOf, { number, actor }: { number: number; actor: Actor }): Promise<SheetRow> {
    const stage = await this.stages.locked(tx, of.contest.id, of.panel);
    const own = await this.own.lock(tx, { ...of, accountId: accountOf(actor) });
    const sheet = sheetOf(own, number);
    refuseLeft(own.member);
    refuseClosed(stage);
    return sheet;
  }

  private async write(
    tx: Tx,
    { contest, panel }: PanelOf,
    { sheet, holds, actor }: Write,
  ): Promise<Changed<undefined>> {
    const { memberId, entry } = sheet;
    const keys = { contestId: contest.id, memberId, entry, madeBy: actor.accountId };
    const conflict = await writeConflict(tx, { ...keys, source: 'declared', holds, reason: null });
    const event = holds ? 'conflict.declared' : 'conflict.undone';
    return { result: undefined, audit: { event, contestId: contest.id, fields: { panel, conflict } } };
  }
}

interface Write {
  readonly sheet: SheetRow;
  readonly holds: boolean;
  readonly actor: Actor;
}
