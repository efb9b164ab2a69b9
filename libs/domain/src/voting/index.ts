// the entry of `@laurel/domain/voting`: light enough for a phone
export { orderEntries } from './order-entries.js';
export { choiceRules, quotaSpan } from './quota-span.js';
export type { ChoiceRules, QuotaSpan } from './quota-span.js';
export { roundOfChannel } from './round-of-channel.js';
export { choiceRefusals, leastChoices, refuseChoices, sortChoices } from './refuse-choices.js';
export type { ChoiceRange, ChoiceRefusal } from './refuse-choices.js';
