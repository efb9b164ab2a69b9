// the entry of `@laurel/domain/judging`: light enough for a tablet
export { visibleLength } from '../terms/visible-text.js';
export { onScale, wholeSheet } from './judged-panel.js';
export type { CommentRule, CriterionMark, JudgedCriterion, JudgedPanel } from './judged-panel.js';
export { foldName, sameSubmitter } from './same-submitter.js';
export { faultsOfDraft, faultsOfSheet, needsComment } from './sheet-faults.js';
export type { SheetFault, SheetFaultCode } from './sheet-faults.js';
export { sumOfSheet } from './sheet-sum.js';
export type { SheetSum, SheetTerm } from './sheet-sum.js';
export { unusualMarks } from './unusual-marks.js';
export type { OwnSheet, UnusualMark } from './unusual-marks.js';
