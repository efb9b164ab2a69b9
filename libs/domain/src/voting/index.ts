// the entry of `@laurel/domain/voting`: light enough for a phone
export { cellKindOf, deltaOf, voteRow } from './ballot-delta.js';
export type { CellCount, CellKind } from './ballot-delta.js';
export { ballotRules, isOfOneEntry, MOST_SLOTS, slotsFor } from './ballot-rules.js';
export type { BallotKey, BallotRules } from './ballot-rules.js';
export { heldQuotas } from './held-quotas.js';
export type { HeldQuota, HeldQuotas } from './held-quotas.js';
export { orderEntries } from './order-entries.js';
export { quotaSpan } from './quota-span.js';
export type { QuotaSpan } from './quota-span.js';
export { ballotRefusals, choiceRange, refuseBallot, sortBallot } from './refuse-ballot.js';
export type { BallotField, BallotRefusal, WrittenBallot } from './refuse-ballot.js';
export { quotaRefusals, refuseQuota } from './refuse-quota.js';
export type { EarlierBallot, QuotaRefusal } from './refuse-quota.js';
export { roundOfChannel } from './round-of-channel.js';
