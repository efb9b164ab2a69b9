import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { grouped } from '../../platform/grouped.js';
import type { EntryProgressDto, JudgeProgressDto, ProgressDto, ProgressState } from '../dto/progress.dto.js';
import { MarksStages } from '../marks-stages.service.js';
import { findMembers, type MemberRow } from '../member-rows.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { type SheetRow, sheetsOfPanel } from '../sheet-rows.js';
import { shownEntry } from '../shown-sheet.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { OwnEntries } from './own-entries.service.js';

/**
 * How far a panel has come. What a body of whoever asks has submitted is left out before anything is counted: the same numbers
 * whether or not it is assigned.
 */
@Injectable()
export class ReadProgress {
  constructor(
    private readonly rules: PanelRules,
    private readonly stages: MarksStages,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly source: DataSource,
  ) {}

  async read(of: PanelOf, accountId: string): Promise<ProgressDto> {
    const { contest, panel } = of;
    const { shown } = await this.rules.find(of);
    const { serverTime, stage } = await this.stages.ofPanel(contest.id, panel);
    const names = await this.field.names(contest.id, shown.round);
    const own = await this.ownEntries.of(contest.id, accountId, names);
    const { manager } = this.source;
    const members = await findMembers(manager, { contestId: contest.id, panel });
    const all = await sheetsOfPanel(manager, contest.id, panel);
    const sheets = all.filter(({ entry }) => names.has(entry) && !own.has(entry));
    const entries = [...names.values()].filter(({ number }) => !own.has(number));
    return {
      serverTime,
      panel: shown,
      stage,
      ...countsOf(sheets.filter(isAtWorkOrKept)),
      judges: judgesOf(members, sheets),
      entries: entries.map((name) => entryOf(sheets, { ...shownEntry(name.number, name) })),
      hidden: own.size,
    };
  }
}

export function progressOf({ isRecused, isSubmitted, version }: SheetRow): ProgressState {
  if (isRecused) return 'recused';
  if (isSubmitted) return 'submitted';
  return version === 0 ? 'untouched' : 'draft';
}

/** Of a judge who has left only what is submitted and kept is still there. */
export const isAtWorkOrKept = ({ leftAt, isSubmitted, keepsSheets }: SheetRow): boolean =>
  leftAt === null || (isSubmitted && keepsSheets === true);

function countsOf(sheets: readonly SheetRow[]) {
  const states = sheets.map(progressOf);
  const count = (state: ProgressState): number => states.filter((each) => each === state).length;
  const [submitted, drafts, untouched] = [count('submitted'), count('draft'), count('untouched')];
  return { assigned: submitted + drafts + untouched, submitted, drafts, untouched, recused: count('recused') };
}

function judgesOf(members: readonly MemberRow[], sheets: readonly SheetRow[]): JudgeProgressDto[] {
  const byMember = grouped(sheets, ({ memberId }) => memberId);
  const drawn = members.filter(({ judge }) => judge !== null);
  return drawn
    .map((member) => judgeOf(member, byMember.get(member.id) ?? []))
    .sort((a, b) => Number(a.judge.slice(1)) - Number(b.judge.slice(1)));
}

function judgeOf({ judge, acceptedAt, leftAt, keepsSheets }: MemberRow, sheets: readonly SheetRow[]): JudgeProgressDto {
  const { assigned, submitted, drafts } = countsOf(sheets);
  const saved = sheets.flatMap(({ savedAt }) => (savedAt === null ? [] : [savedAt.getTime()]));
  return {
    judge: judge ?? '',
    assigned,
    submitted,
    drafts,
    lastSavedAt: saved.length === 0 ? null : new Date(Math.max(...saved)).toISOString(),
    hasAccepted: acceptedAt !== null,
    left: leftAt === null ? null : keepsSheets === true ? 'kept' : 'set-aside',
    cells: sheets.map((sheet) => ({ number: sheet.entry, state: progressOf(sheet) })),
  };
}

function entryOf(sheets: readonly SheetRow[], entry: EntryProgressDto['entry']): EntryProgressDto {
  const own = sheets.filter((sheet) => sheet.entry === entry.number && !sheet.isRecused);
  return {
    entry,
    judges: own.filter(isAtWorkOrKept).length,
    submitted: own.filter(({ doesCount }) => doesCount).length,
  };
}
