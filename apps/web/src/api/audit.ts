import { addressOf } from './address';
import type { components } from './generated/schema';

type Schemas = components['schemas'];
export type AuditEntry = Schemas['AuditEntryDto'];
export type AuditFact = Schemas['AuditFactDto'];
export type AuditEvent = AuditEntry['event'];

interface AuditQuestion {
  /** `next` of the answer before. */
  readonly after?: number | undefined;
  readonly event?: AuditEvent | undefined;
  /** What this account did, where the log names it. */
  readonly actor?: string | undefined;
  /** Moments: the first that counts, and the first that counts no more. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What was changed in a contest, the newest first. */
export const auditAddress = (slug: string, query: AuditQuestion) =>
  addressOf('/api/contests/{slug}/audit', { path: { slug }, query: { ...query } });

/** Whom the log names. */
export const auditActorsAddress = (slug: string) => addressOf('/api/contests/{slug}/audit/actors', { path: { slug } });

/** Every fact that the log can hold. */
export const auditFactsAddress = (slug: string) => addressOf('/api/contests/{slug}/audit/facts', { path: { slug } });
