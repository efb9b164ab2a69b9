// the entry of `@laurel/domain/contest`: light enough for a phone
export { planAfter, refuseTransition, stageKinds, stageStates, stageTransitions } from './stage-lifecycle.js';
export type { StageChange, StageKind, StageOfContest, StagePlan, StageRefusal, StageState } from './stage-lifecycle.js';
export { refuseOpens, unfitOpens } from './stage-opens.js';
export type { StageOpens } from './stage-opens.js';
