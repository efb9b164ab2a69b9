import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@laurel/domain';
import { type CriterionMark, faultsOfDraft, wholeSheet } from '@laurel/domain/judging';
import { type Tx, Transactions } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import type { SavedSheetDto, SaveSheetRequest } from '../dto/sheet.dto.js';
import { MarksStages, refuseUnlessOpen } from '../marks-stages.service.js';
import { OwnSheetsService, refuseLocked, refuseUnready, sheetOf } from '../own-sheets.service.js';
import type { OwnPanel } from '../panel-of.js';
import { PanelRules, type RuledPanel } from '../panel-rules.service.js';
import type { SheetRow } from '../sheet-rows.js';
import { markedIn, shownVersion, stateOf } from '../shown-sheet.js';
import { SheetVersion } from '../tables/sheet-version.entity.js';

/** Saves drafts as they are typed: each save is a version of its own, based on the one that the judge saw. */
@Injectable()
export class SaveSheet {
  constructor(
    private readonly rules: PanelRules,
    private readonly stages: MarksStages,
    private readonly own: OwnSheetsService,
    private readonly transactions: Transactions,
  ) {}

  async save(own: OwnPanel, number: number, request: SaveSheetRequest): Promise<SavedSheetDto> {
    const ruled = await this.rules.find(own);
    return this.transactions.run(async (tx) => {
      const stage = await this.stages.locked(tx, own.contest.id, own.panel);
      const sheets = await this.own.lock(tx, own);
      const sheet = sheetOf(sheets, number);
      const errors = faultsOfDraft(ruled.shown, request.criteria);
      if (errors.length > 0) throw new Problem('sheet.refused', { errors });
      const criteria = wholeSheet(ruled.shown, request.criteria).map(plainMark);
      // a save whose answer was lost is sent again: what is stored is stored, whatever has closed meanwhile
      if (isSame(sheet.criteria, criteria)) return answer(ruled, sheet, stage.serverTime);
      refuseUnready(sheets.member);
      refuseLocked(sheet);
      refuseUnlessOpen(stage);
      const device = request.device ?? null;
      const sent = { version: request.basedOn, criteria, device, savedAt: null };
      if (sheet.version !== request.basedOn) {
        const { shown } = ruled;
        throw new Problem('sheet.stale', {
          sheets: { sent: shownVersion(shown, sent), stored: shownVersion(shown, sheet) },
        });
      }
      return answer(ruled, await store(tx, { own, ruled, sheet, sent }), stage.serverTime);
    });
  }
}

interface ToStore {
  readonly own: OwnPanel;
  readonly ruled: RuledPanel;
  readonly sheet: SheetRow;
  readonly sent: { readonly criteria: readonly CriterionMark[]; readonly device: string | null };
}

async function store(tx: Tx, { own, ruled, sheet, sent }: ToStore): Promise<SheetRow> {
  const { memberId, entry } = sheet;
  const version = sheet.version + 1;
  const { rulebookVersion } = ruled;
  const { criteria, device } = sent;
  const row = { contestId: own.contest.id, memberId, entry, version, rulebookVersion, criteria, device };
  await tx.insert(SheetVersion, row);
  // read again: the judge is shown what is stored, not what was sent
  const stored = await tx.findOneByOrFail(SheetVersion, { memberId, entry, version });
  return { ...sheet, ...stored };
}

const answer = ({ shown }: RuledPanel, sheet: SheetRow, serverTime: Date): SavedSheetDto => ({
  sheet: shownVersion(shown, sheet),
  state: stateOf(shown, sheet),
  marked: markedIn(sheet.criteria),
  serverTime: serverTime.toISOString(),
});

const plainMark = ({ criterion, mark, comment }: CriterionMark): CriterionMark => ({ criterion, mark, comment });

const isSame = (stored: readonly CriterionMark[] | null, sent: readonly CriterionMark[]): boolean =>
  stored !== null && canonicalJson(stored) === canonicalJson(sent);
