/** Every fact that the log can hold: its name, what its row carries, and one sentence. */
export interface AuditPayloads {
  'account.signed-in': { accountId: string; sessionId: string };
  'account.signed-out': { accountId: string; sessionId: string };
  'administrator.set-up': { accountId: string; role: 'administrator' };
  'setup-link.made': { expiresAt: string };
  'contest.created': {
    slug: string;
    timeZone: string;
    isSimulated: boolean;
    isImported: boolean;
    stages: readonly { key: string; kind: string; state: string }[];
  };
  'stage.changed': { stage: string; from: string; to: string };
  'rulebook.sealed': { version: number; hash: string; reason: object | null };
  'entry.added': { number: number; title: object; category: string | null; district: string | null; isSample: boolean };
  'roadshow-stop.added': {
    position: number;
    name: object;
    startsAt: string;
    numbers: readonly number[];
    coverage: number;
  };
  'evidence.imported': { round: string; hash: string; rulebookVersion: number; bytes: number };
  'results.published': {
    round: string;
    version: number;
    outcomeHash: string;
    evidenceHash: string;
    rulebookHash: string;
    domainVersion: string;
    reason: object | null;
  };
}

export type AuditEventName = keyof AuditPayloads;

/** What each event says happened. */
export const auditEvents: Readonly<Record<AuditEventName, string>> = {
  'account.signed-in': 'Somebody signed in with an e-mail address and a password.',
  'account.signed-out': 'Somebody ended a session.',
  'administrator.set-up': 'A one-time link was used to make the account of an administrator.',
  'setup-link.made': 'The launcher made a one-time link for an administrator.',
  'contest.created': 'A contest was created with its stages.',
  'stage.changed': 'A stage went from one state to another.',
  'rulebook.sealed': 'A version of the rulebook was checked and sealed.',
  'entry.added': 'An entry was added to a contest.',
  'roadshow-stop.added': 'A stop of the roadshow was added with its appearances and coverage.',
  'evidence.imported': 'Evidence was checked and frozen as it was imported.',
  'results.published': 'A version of the outcome of a round was published.',
};

/**
 * State changes without a row of their own: what they store is their record. Everything else that a request changes
 * leaves exactly one row.
 */
export const notAuditedSingly = ['POST /api/auth/refresh'] as const;

/** One fact, ready to be written. */
export type AuditEvent = {
  [Name in AuditEventName]: {
    readonly event: Name;
    readonly contestId: string | null;
    readonly fields: AuditPayloads[Name];
  };
}[AuditEventName];
