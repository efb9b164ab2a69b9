// the entry of `@laurel/domain/contest/sealing`: what stages open, held against a rulebook that is sealed; no phone needs it
export { keptBy, refuseAmendment } from './amendment.js';
export type { AmendmentRefusal } from './amendment.js';
export { roundPlaceOf } from './parts-of-rules.js';
export { lackingOpens, opensNothing, refuseOpens, unfitOpens } from './stage-opens.js';
export type { OpensCode, OpensRefusal } from './stage-opens.js';
export { missingFor } from './what-can-run.js';
export type { Missing, MissingCode } from './what-can-run.js';
export { proposeStages } from './propose-stages.js';
export type { ProposedStage } from './propose-stages.js';
