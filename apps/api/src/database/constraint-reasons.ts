import { QueryFailedError } from 'typeorm';
import type { ProblemCode } from '../platform/problem/catalogue.js';
import { isUnavailable } from './unavailable.js';

/** What it means to a person when the database refuses: each named constraint that a request can run into. */
export const constraintReasons: Readonly<Record<string, ProblemCode>> = {
  contests_slug_key: 'contest.slug-taken',
  entries_contest_number_key: 'entry.number-taken',
  roadshow_stops_position_key: 'roadshow.position-taken',
  roadshow_appearances_entry_fkey: 'roadshow.unknown-entry',
  coverage_entry_fkey: 'roadshow.unknown-entry',
  accounts_email_key: 'auth.email-taken',
  rulebook_versions_pkey: 'request.conflict',
  rulebook_versions_in_turn: 'request.conflict',
  rulebook_versions_before_opening: 'rulebook.stage-opened',
  stage_changes_imported: 'contest.imported',
  stage_changes_sealed: 'rulebook.not-sealed',
  stage_changes_can_run: 'stage.cannot-run',
  stage_changes_round_frozen: 'stage.round-frozen',
  stage_changes_next_round: 'stage.next-round-opened',
  round_freezes_closed: 'round.not-closed',
  stage_changes_lifecycle: 'stage.wrong-state',
  stage_changes_window_check: 'stage.empty-window',
  contests_made_so: 'request.conflict',
  frozen_evidence_imported_check: 'contest.not-imported',
  outcome_versions_pkey: 'request.conflict',
  panel_members_account_key: 'panel.member-twice',
  panels_contest_panel_key: 'request.conflict',
  memberships_judge_at_work: 'role.at-work',
  panel_departures_pkey: 'panel.member-left',
  panel_consents_pkey: 'terms.accepted',
  sheets_at_work: 'panel.member-left',
  sheets_with_consent: 'terms.required',
  sheets_without_conflict: 'sheet.recused',
  sheets_once_submitted: 'sheet.submitted',
  sheet_versions_in_turn: 'sheet.stale',
  sheet_submissions_newest: 'sheet.stale',
  sheet_returns_pkey: 'sheet.not-submitted',
  round_fields_pkey: 'request.conflict',
  outcome_versions_second_person: 'notice.own',
  decisions_pkey: 'request.conflict',
  decisions_lifts_key: 'decision.lifted',
  proposed_versions_pkey: 'request.conflict',
  recorded_versions_pkey: 'request.conflict',
  recorded_confirmations_pkey: 'recorded.confirmed',
  recorded_confirmations_second_person: 'recorded.own',
};

/** Text with U+0000, as in a path: Postgres stores none. */
const UNSTORABLE = new Set(['22021', '22P05']);
const CLASS_INTEGRITY = '23';
const SERIALIZATION = new Set(['40001', '40P01']);

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
}

/** The reason code of a database error, or null where it is a surprise. */
export function problemOfDatabase(error: unknown): ProblemCode | null {
  if (!(error instanceof Error)) return null;
  const driverError = (error instanceof QueryFailedError ? error.driverError : error) as Error & DriverError;
  if (isUnavailable(driverError)) return 'service.not-ready';
  const { code, constraint } = driverError;
  if (code === undefined) return null;
  if (UNSTORABLE.has(code)) return 'request.unreadable';
  if (SERIALIZATION.has(code)) return 'request.conflict';
  if (!code.startsWith(CLASS_INTEGRITY) || constraint === undefined) return null;
  return constraintReasons[constraint] ?? null;
}
