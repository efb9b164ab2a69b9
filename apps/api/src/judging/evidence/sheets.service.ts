import { Injectable } from '@nestjs/common';
import { wholeSheet } from '@laurel/domain/judging';
import type { Tx } from '../../database/transactions.js';
import { grouped } from '../../platform/grouped.js';
import type { RulebookNumber } from '../../platform/problem/refused-sheet.dto.js';
import { PanelRules } from '../panel-rules.service.js';
import { type SheetRow, sheetsOfPanel } from '../sheet-rows.js';

/** What one judge gave, as evidence has it: `[entry, mark, …]` in the order of the criteria, null where there is none. */
export interface JudgedSheet {
  readonly panel: string;
  /** The pseudonym. */
  readonly judge: string;
  readonly marks: readonly (readonly [number, ...(RulebookNumber | null)[]])[];
}

/** Marks for whoever freezes a round; nothing else hands out the marks of more than one judge. */
@Injectable()
export class Sheets {
  constructor(private readonly rules: PanelRules) {}

  /** What counts: submitted, without a conflict of interest, not set aside. By judge in code units, then by entry. */
  async submitted(tx: Tx, contestId: string, panel: string): Promise<JudgedSheet[]> {
    const ruled = (await this.rules.all(contestId)).find(({ shown }) => shown.id === panel);
    if (ruled === undefined) return [];
    const counting = await countingSheets(tx, contestId, panel);
    const marksOf = ({ criteria }: SheetRow): (RulebookNumber | null)[] =>
      wholeSheet(ruled.shown, criteria ?? []).map(({ mark }) => mark);
    return [...grouped(counting, ({ judge }) => judge ?? '')]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([judge, sheets]) => {
        const rising = [...sheets].sort((a, b) => a.entry - b.entry);
        return { panel, judge, marks: rising.map((sheet) => [sheet.entry, ...marksOf(sheet)] as const) };
      });
  }

  /** How many sheets count for each entry that is assigned to anybody. */
  async counts(tx: Tx, contestId: string, panel: string): Promise<ReadonlyMap<number, number>> {
    const sheets = await sheetsOfPanel(tx, contestId, panel);
    const byEntry = grouped(sheets, ({ entry }) => entry);
    return new Map([...byEntry].map(([entry, own]) => [entry, own.filter(({ doesCount }) => doesCount).length]));
  }
}

const countingSheets = async (tx: Tx, contestId: string, panel: string): Promise<SheetRow[]> =>
  (await sheetsOfPanel(tx, contestId, panel)).filter(({ doesCount }) => doesCount);
