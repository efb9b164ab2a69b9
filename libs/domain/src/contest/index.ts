// the entry of `@laurel/domain/contest`: light enough for a phone
export { keptBy, refuseAmendment } from './amendment.js';
export type { AmendmentRefusal } from './amendment.js';
export { roundPlaceOf } from './parts-of-rules.js';
export type { OpeningStage, StageOpens } from './parts-of-rules.js';
export {
  planAfter,
  refuseTransition,
  stageActs,
  stageKinds,
  stageStates,
  stageTransitions,
} from './stage-lifecycle.js';
export type {
  StageAct,
  StageChange,
  StageKind,
  StageOfContest,
  StagePlan,
  StageRefusal,
  StageState,
} from './stage-lifecycle.js';
export { lackingOpens, opensNothing, refuseOpens, unfitOpens } from './stage-opens.js';
export type { OpensCode, OpensRefusal } from './stage-opens.js';
export { missingFor } from './what-can-run.js';
export type { Missing, MissingCode } from './what-can-run.js';
export { proposeStages } from './propose-stages.js';
export type { ProposedStage } from './propose-stages.js';
