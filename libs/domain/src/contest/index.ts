// the entry of `@laurel/domain/contest`: light enough for a phone
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
