import { addressOf } from './address';

// What the office asks, by name: answered to staff alone.

/** What may be done to each stage, and what it lacks. */
export const officeStagesAddress = (slug: string) => addressOf('/api/contests/{slug}/stages', { path: { slug } });
