// the entry of `@laurel/domain/contest`: light enough for a phone
export { refuseTransition, stageKinds, stageStates, stageTransitions } from './stage-lifecycle.js';
export type { StageKind, StageOfContest, StageRefusal, StageState } from './stage-lifecycle.js';
