// What a thread of the pool runs: nothing else of the api is loaded there.
export { checkEvidence } from './tasks/check-evidence.js';
export { decideRounds } from './tasks/decide-rounds.js';
export { draftRound } from './tasks/draft-round.js';
export { explainEntries } from './tasks/explain-entries.js';
export { findNeeded } from './tasks/find-needed.js';
