export { parseExact, printExact, roundExact, type Exact, type RoundingMode } from './exact/exact.js';
export { readOutcomeNumber } from './exact/outcome-number.js';
export { readEvidence } from './evidence/read-evidence.js';
export type { Evidence } from './evidence/evidence.js';
export { decide } from './ranking/decide.js';
export { explainEntry, explainRound, type EntryExplainer } from './ranking/explain-entry.js';
export type {
  ExplainedEntry,
  ExplainedFigure,
  ExplainedInput,
  ExplainedLine,
  ExplainedStepResult,
  ExplainedStanding,
  KeyReference,
} from './explaining/explained-entry.js';
export type {
  AskedNeed,
  Enough,
  FigureWay,
  NeededStanding,
  NeededTie,
  NeededWay,
  NeedGoal,
  NothingNeeded,
  OtherStanding,
  Tried,
  VotesWay,
  WhatWasNeeded,
  WhyNot,
} from './ranking/needed/needed.js';
export { whatWasNeeded, type NeedFinder } from './ranking/needed/what-was-needed.js';
export { studyRound, type RoundStudy } from './ranking/study-round.js';
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
export { gradeRanks, type MetPair, pairsOf } from './voting/ballot-pairs.js';
export { countingOf, type Counting, countVotes } from './counting/counting.js';
export { shareOfVote } from './counting/share-of-vote.js';
export { canonicalJson, sha256Hex } from './terms/canonical.js';
export { quotaSentences } from './explaining/quota-sentences.js';
export { explainRulebook } from './explaining/explain-rulebook.js';
export type {
  ExplainedAttribute,
  ExplainedCriterion,
  ExplainedFigureRule,
  ExplainedPanel,
  ExplainedPart,
  ExplainedRound,
  ExplainedRulebook,
} from './explaining/explained.js';
export { readRulebook } from './checking/read-rulebook.js';
export type { Refusal, RefusalCode, Refused } from './terms/refusal.js';
export type { Keys } from './terms/primitives.js';
export type { CheckedRulebook } from './rulebook/rulebook-index.js';
export type { Rulebook } from './rulebook/schema.js';
export type { Language, Sentence, Words } from './terms/words.js';
