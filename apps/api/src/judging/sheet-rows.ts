import type { CriterionMark } from '@laurel/domain/judging';
import type { EntityManager } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import type { ConflictSource } from './conflict-source.js';

/** A sheet that is assigned, as the view `score_sheets` says how it stands. */
export interface SheetRow {
  readonly memberId: string;
  readonly judge: string | null;
  readonly entry: number;
  /** 0 where nothing was saved yet. */
  readonly version: number;
  readonly criteria: readonly CriterionMark[] | null;
  readonly savedAt: Date | null;
  readonly device: string | null;
  readonly submission: number | null;
  readonly submittedVersion: number | null;
  readonly submittedAt: Date | null;
  readonly hash: string | null;
  readonly returnedAt: Date | null;
  readonly returnReason: WordsDto | null;
  readonly isSubmitted: boolean;
  readonly isRecused: boolean;
  readonly conflictSource: ConflictSource | null;
  readonly conflictAt: Date | null;
  readonly leftAt: Date | null;
  readonly keepsSheets: boolean | null;
  readonly doesCount: boolean;
}

const SHEETS = `
  select member_id as "memberId", judge, entry, version, criteria, saved_at as "savedAt", device, submission,
    submitted_version as "submittedVersion", submitted_at as "submittedAt", hash, returned_at as "returnedAt",
    return_reason as "returnReason", is_submitted as "isSubmitted", is_recused as "isRecused",
    conflict_source as "conflictSource", conflict_at as "conflictAt", left_at as "leftAt", keeps_sheets as "keepsSheets",
    does_count as "doesCount"
  from score_sheets`;

/** All sheets of a judge, by entry. */
export const sheetsOfMember = (manager: EntityManager, memberId: string): Promise<SheetRow[]> =>
  manager.query<SheetRow[]>(`${SHEETS} where member_id = $1 order by entry`, [memberId]);

/** All sheets of a panel, by judge and entry. */
export const sheetsOfPanel = (manager: EntityManager, contestId: string, panel: string): Promise<SheetRow[]> =>
  manager.query<SheetRow[]>(`${SHEETS} where contest_id = $1 and panel = $2 order by member_id, entry`, [
    contestId,
    panel,
  ]);
