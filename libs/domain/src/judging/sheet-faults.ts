import { compareExact } from '../exact/exact.js';
import { visibleLength } from '../terms/visible-text.js';
import { inLanguage, say, type Sentence } from '../terms/words.js';
import {
  type CriterionMark,
  type JudgedCriterion,
  type JudgedPanel,
  onScale,
  ruled,
  wholeSheet,
} from './judged-panel.js';

export type SheetFaultCode =
  | 'unknown-criterion'
  | 'twice'
  | 'off-scale'
  | 'missing-mark'
  | 'empty-sheet'
  | 'comment-too-short';

/** One thing that keeps a sheet from being saved or submitted, and where: `criteria[2].mark`. */
export interface SheetFault {
  readonly path: string;
  readonly criterion: string | null;
  readonly code: SheetFaultCode;
  readonly sentence: Sentence;
}

/** What no draft may hold; the places are those of the marks given. */
export function faultsOfDraft({ criteria }: JudgedPanel, marks: readonly CriterionMark[]): SheetFault[] {
  return marks.flatMap(({ criterion: id, mark }, index) => {
    const criterion = criteria.find((each) => each.id === id);
    if (criterion === undefined)
      return [faultAt(index, 'criterion', { id, code: 'unknown-criterion', sentence: UNKNOWN })];
    if (marks.findIndex((each) => each.criterion === id) < index)
      return [faultAt(index, 'criterion', { id, code: 'twice', sentence: TWICE })];
    return mark === null || onScale(criterion, mark) !== undefined
      ? []
      : [faultAt(index, 'mark', { id, code: 'off-scale', sentence: offScale(criterion) })];
  });
}

/** What keeps a sheet from being submitted; the places are those of the criteria in the rulebook. */
export function faultsOfSheet(panel: JudgedPanel, marks: readonly CriterionMark[]): SheetFault[] {
  const unknown = faultsOfDraft(panel, marks).filter(({ code }) => code === 'unknown-criterion' || code === 'twice');
  if (unknown.length > 0) return unknown;
  const whole = wholeSheet(panel, marks);
  if (panel.isPartial && whole.every(({ mark }) => mark === null))
    return [{ path: 'criteria', criterion: null, code: 'empty-sheet', sentence: EMPTY }];
  return panel.criteria.flatMap((criterion, index) => {
    const written = whole[index];
    return written === undefined ? [] : faultsOfCriterion(panel, { criterion, index, written });
  });
}

interface Written {
  readonly criterion: JudgedCriterion;
  readonly index: number;
  readonly written: CriterionMark;
}

function faultsOfCriterion({ isPartial }: JudgedPanel, { criterion, index, written }: Written): SheetFault[] {
  const { id, commentAt } = criterion;
  const { mark, comment } = written;
  if (mark === null)
    return isPartial ? [] : [faultAt(index, 'mark', { id, code: 'missing-mark', sentence: missing(criterion) })];
  if (onScale(criterion, mark) === undefined)
    return [faultAt(index, 'mark', { id, code: 'off-scale', sentence: offScale(criterion) })];
  if (!commentAt || !needsComment(criterion, mark)) return [];
  const length = visibleLength(comment);
  if (length >= commentAt.atLeast) return [];
  const sentence = tooShort(criterion, { length, atLeast: commentAt.atLeast });
  return [faultAt(index, 'comment', { id, code: 'comment-too-short', sentence })];
}

/** Whether the rulebook asks for a comment to this mark. */
export function needsComment(criterion: JudgedCriterion, mark: CriterionMark['mark']): boolean {
  const { commentAt } = criterion;
  const value = mark === null ? undefined : onScale(criterion, mark);
  if (!commentAt || value === undefined) return false;
  const { from, to } = commentAt;
  const isHigh = from !== undefined && from !== null && compareExact(value, ruled(from)) >= 0;
  const isLow = to !== undefined && to !== null && compareExact(value, ruled(to)) <= 0;
  return isHigh || isLow;
}

type Place = 'criterion' | 'mark' | 'comment';

const faultAt = (
  index: number,
  place: Place,
  { id, ...fault }: { readonly id: string; readonly code: SheetFaultCode; readonly sentence: Sentence },
): SheetFault => ({ path: `criteria[${index}].${place}`, criterion: id, ...fault });

const nameOf = ({ title }: JudgedCriterion): Sentence => say(title.zh, inLanguage(title, 'en'));

const UNKNOWN = say(
  '规则里没有这个评分项，请刷新后再试。',
  'The rulebook has no such criterion: reload and try again.',
);

const TWICE = say('这个评分项出现了两次，请留一个。', 'This criterion is there twice: keep one.');

const EMPTY = say('一项也没有打分，至少打一项。', 'No criterion is marked: mark at least one.');

function offScale(criterion: JudgedCriterion): Sentence {
  const { from, to, step } = criterion.scale;
  const { zh, en } = nameOf(criterion);
  return say(
    `“${zh}”应打 ${from} 到 ${to} 分，每 ${step} 分一级。`,
    `“${en}” takes marks from ${from} to ${to} in steps of ${step}.`,
  );
}

function missing(criterion: JudgedCriterion): Sentence {
  const { zh, en } = nameOf(criterion);
  return say(`“${zh}”还没有打分。`, `“${en}” is not marked yet.`);
}

function tooShort(
  criterion: JudgedCriterion,
  { length, atLeast }: { readonly length: number; readonly atLeast: number },
): Sentence {
  const { zh, en } = nameOf(criterion);
  return say(
    `“${zh}”的这个分数须写至少 ${atLeast} 字的评语，现有 ${length} 字。`,
    `This mark of “${en}” needs a comment of at least ${atLeast} characters; it has ${length}.`,
  );
}
