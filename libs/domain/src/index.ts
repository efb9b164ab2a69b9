export { readEvidence } from './evidence/read-evidence.js';
export type { Evidence } from './evidence/evidence.js';
export { decide } from './ranking/decide.js';
export { explainEntry, explainRound, type EntryExplainer } from './ranking/explain-entry.js';
export type {
  ExplainedEntry,
  ExplainedFigure,
  ExplainedInput,
  ExplainedLine,
  ExplainedStage,
  ExplainedStanding,
  KeyReference,
} from './ranking/explained-entry.js';
export { DOMAIN_VERSION } from './ranking/outcome.js';
export type {
  ListOutcome,
  OutReason,
  Outcome,
  PartOutcome,
  PendingTie,
  RankedEntry,
  RoundOutcome,
} from './ranking/outcome.js';
export { canonicalJson, sha256Hex } from './rulebook/canonical.js';
export { explainRulebook } from './rulebook/explain/explain-rulebook.js';
export type {
  ExplainedAttribute,
  ExplainedCriterion,
  ExplainedFigureRule,
  ExplainedPanel,
  ExplainedPart,
  ExplainedRound,
  ExplainedRulebook,
} from './rulebook/explain/explained.js';
export { readRulebook } from './rulebook/read-rulebook.js';
export type { Refusal, RefusalCode, Refused } from './rulebook/refusal.js';
export type { Keys } from './rulebook/primitives.js';
export type { CheckedRulebook } from './rulebook/rulebook-index.js';
export type { Rulebook } from './rulebook/schema.js';
export type { Language, Sentence, Words } from './rulebook/words.js';
export { refuseTransition, stageKinds, stageStates, stageTransitions } from './contest/stage-lifecycle.js';
export type { StageKind, StageOfContest, StageRefusal, StageState } from './contest/stage-lifecycle.js';
