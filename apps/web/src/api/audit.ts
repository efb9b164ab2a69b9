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
}

/** What was changed in a contest, the newest first. */
export const auditAddress = (slug: string, { after, event }: AuditQuestion) =>
  addressOf('/api/contests/{slug}/audit', { path: { slug }, query: { after, event } });

/** Every fact that the log can hold. */
export const auditFactsAddress = (slug: string) => addressOf('/api/contests/{slug}/audit/facts', { path: { slug } });
