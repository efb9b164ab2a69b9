import { type AuthEvents, authEvents } from './events/auth-events.js';
import { type ContestsEvents, contestsEvents } from './events/contests-events.js';
import { type EntriesEvents, entriesEvents } from './events/entries-events.js';
import { type JudgingEvents, judgingEvents } from './events/judging-events.js';
import { type ResultsEvents, resultsEvents } from './events/results-events.js';
import { type RoadshowEvents, roadshowEvents } from './events/roadshow-events.js';
import { type VotingEvents, votingEvents } from './events/voting-events.js';

/** Every fact that the log can hold: its name, what its row carries, and one sentence; a file a feature. */
export interface AuditPayloads
  extends AuthEvents, ContestsEvents, EntriesEvents, RoadshowEvents, JudgingEvents, ResultsEvents, VotingEvents {}

export type AuditEventName = keyof AuditPayloads;

/** What each event says happened. */
export const auditEvents: Readonly<Record<AuditEventName, string>> = {
  ...authEvents,
  ...contestsEvents,
  ...entriesEvents,
  ...roadshowEvents,
  ...judgingEvents,
  ...resultsEvents,
  ...votingEvents,
};

/**
 * Posts without a row of their own: what they store is their record, or they store nothing. Everything else that a request
 * changes leaves exactly one row.
 */
export const notAuditedSingly = [
  'POST /api/auth/refresh',
  'POST /api/auth/setup-links/check',
  'POST /api/contests/:slug/entries/import/preview',
  'POST /api/contests/:slug/submissions',
  'PATCH /api/contests/:slug/submissions/:id',
  'PUT /api/contests/:slug/desk/:panel/sheets/:number',
  'POST /api/invitations/check',
  'POST /api/contest-proposals',
  'POST /api/contests/:slug/voter-tokens',
  'POST /api/contests/:slug/ballots',
  'POST /api/contests/:slug/recorded/:kind/:subject/previews',
  'POST /api/contests/:slug/recorded/:kind/:subject/tables',
  'POST /api/contests/:slug/rounds/:round/decisions/previews',
] as const;

/** One fact, ready to be written. */
export type AuditEvent = {
  [Name in AuditEventName]: {
    readonly event: Name;
    readonly contestId: string | null;
    readonly fields: AuditPayloads[Name];
  };
}[AuditEventName];
