// the entry of `@laurel/domain/voting`: light enough for a phone
export { cellKindOf, deltaOf, voteRow } from './ballot-delta.js';
export type { CellCount, CellKind } from './ballot-delta.js';
export { ballotRules, isOfOneEntry, MOST_SLOTS, slotsFor } from './ballot-rules.js';
export type { BallotKey, BallotRules } from './ballot-rules.js';
export { orderEntries } from './order-entries.js';
export { choiceRules, quotaSpan } from './quota-span.js';
export type { ChoiceRules, QuotaSpan } from './quota-span.js';
export { ballotRefusals, choiceRange, refuseBallot, sortBallot } from './refuse-ballot.js';
export type { BallotField, BallotRefusal, WrittenBallot } from './refuse-ballot.js';
export { choiceRefusals, leastChoices, refuseChoices, sortChoices } from './refuse-choices.js';
export type { ChoiceRange, ChoiceRefusal } from './refuse-choices.js';
export { quotaRefusals, refuseQuota } from './refuse-quota.js';
export type { EarlierBallot, QuotaRefusal } from './refuse-quota.js';
export { roundOfChannel } from './round-of-channel.js';
