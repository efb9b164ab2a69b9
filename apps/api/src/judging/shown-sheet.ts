import { type CriterionMark, faultsOfSheet, sumOfSheet, wholeSheet } from '@laurel/domain/judging';
import type { EntryName } from '../entries/entries.service.js';
import type { SheetVersionDto } from '../platform/problem/refused-sheet.dto.js';
import type { JudgedEntryDto, PanelDto } from './dto/panel.dto.js';
import type { ConflictDto, SheetStandingDto, SheetState } from './dto/sheet.dto.js';
import type { RuledPanel } from './panel-rules.service.js';
import type { SheetRow } from './sheet-rows.js';

interface Version {
  readonly version: number;
  readonly criteria: readonly CriterionMark[] | null;
  readonly savedAt: Date | null;
  readonly device: string | null;
}

export function shownVersion(panel: PanelDto, { version, criteria, savedAt, device }: Version): SheetVersionDto {
  const whole = wholeSheet(panel, criteria ?? []);
  const { total } = sumOfSheet(panel, whole);
  return { version, criteria: whole, total, savedAt: savedAt?.toISOString() ?? null, device };
}

export function stateOf(panel: PanelDto, { isRecused, isSubmitted, version, criteria }: SheetRow): SheetState {
  if (isRecused) return 'recused';
  if (isSubmitted) return 'submitted';
  if (version === 0 || criteria === null) return 'untouched';
  return faultsOfSheet(panel, criteria).length === 0 ? 'complete' : 'draft';
}

export const markedIn = (criteria: readonly CriterionMark[] | null): number =>
  (criteria ?? []).filter(({ mark }) => mark !== null).length;

export interface Shown {
  readonly ruled: RuledPanel;
  readonly name: EntryName | undefined;
  /** Whether the judge may still change something. */
  readonly isAtWork: boolean;
}

/** How a sheet stands, for its own judge. */
export function shownSheet(row: SheetRow, { ruled, name, isAtWork }: Shown): SheetStandingDto {
  const { shown: panel } = ruled;
  const { returnedAt, returnReason, isSubmitted, submittedAt, hash } = row;
  const isBack = returnedAt !== null && returnReason !== null;
  return {
    entry: shownEntry(row.entry, name, ruled.isBlind),
    state: stateOf(panel, row),
    marked: markedIn(row.criteria),
    sheet: shownVersion(panel, row),
    submittedAt: isSubmitted ? (submittedAt?.toISOString() ?? null) : null,
    receipt: isSubmitted ? hash : null,
    conflict: shownConflict(row, isAtWork),
    givenBack: isBack ? { at: returnedAt.toISOString(), reason: returnReason } : null,
  };
}

function shownConflict({ isRecused, conflictSource, conflictAt }: SheetRow, isAtWork: boolean): ConflictDto | null {
  if (!isRecused || conflictAt === null) return null;
  const by = conflictSource === 'declared' ? 'judge' : 'office';
  return { by, at: conflictAt.toISOString(), mayUndo: by === 'judge' && isAtWork };
}

export const shownEntry = (number: number, name: EntryName | undefined, isBlind = false): JudgedEntryDto => ({
  number,
  title: name?.title ?? { zh: String(number) },
  shortTitle: name?.shortTitle ?? null,
  submitters: isBlind ? [] : [...(name?.submitters ?? [])],
});
