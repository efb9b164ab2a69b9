import { onScale } from '@laurel/domain/judging';
import type { CriterionMark, JudgedCriterion, JudgedPanel } from '../../api/types';

/** What stands in the fields of a criterion, letter by letter. */
export interface TypedCriterion {
  readonly mark: string;
  readonly comment: string;
}

/** By the id of the criterion. */
export type TypedSheet = Readonly<Record<string, TypedCriterion>>;

export type RulebookNumber = number | string;

const EMPTY: TypedCriterion = { mark: '', comment: '' };
const NUMBER = /^-?(\d+\.?\d*|\.\d+|\d+\/\d+)$/;

export const typedAs = (criteria: readonly CriterionMark[]): TypedSheet =>
  Object.fromEntries(
    criteria.map(({ criterion, mark, comment }) => [criterion, { mark: mark === null ? '' : String(mark), comment }]),
  );

export const typedOf = (typed: TypedSheet, criterion: string): TypedCriterion => typed[criterion] ?? EMPTY;

/** The mark that a text says; null where it says none, undefined where it says one that does not stand on the scale. */
export function readMark(criterion: JudgedCriterion, text: string): RulebookNumber | null | undefined {
  // digits and points as Chinese keyboards write them
  const plain = text
    .normalize('NFKC')
    .replace(/\u3002/g, '.')
    .replace(/\s/g, '');
  if (plain === '') return null;
  if (!NUMBER.test(plain)) return undefined;
  const mark = plain.includes('/') ? plain : Number(plain);
  return onScale(criterion, mark) === undefined ? undefined : mark;
}

export interface ReadSheet {
  readonly criteria: readonly CriterionMark[];
  /** Criteria whose number does not stand on its scale. */
  readonly wrong: readonly string[];
}

/** What the fields say. Where a number does not stand on its scale, the one that is stored remains. */
export function readSheet(panel: JudgedPanel, typed: TypedSheet, stored: readonly CriterionMark[]): ReadSheet {
  const wrong: string[] = [];
  const criteria = panel.criteria.map((criterion) => {
    const { mark: text, comment } = typedOf(typed, criterion.id);
    const read = readMark(criterion, text);
    if (read === undefined) wrong.push(criterion.id);
    const kept = stored.find((each) => each.criterion === criterion.id)?.mark ?? null;
    return { criterion: criterion.id, mark: read === undefined ? kept : read, comment };
  });
  return { criteria, wrong };
}

/** Whether two sheets say the same: numbers by their value, texts letter by letter. */
export const keyOfSheet = (criteria: readonly CriterionMark[]): string =>
  JSON.stringify(criteria.map(({ criterion, mark, comment }) => [criterion, mark, comment]));

export interface Place {
  readonly criterion: JudgedCriterion;
  readonly what: 'mark' | 'comment';
  readonly text: string;
}

/** Where the fields say something else than what is stored. */
export function placesApart(panel: JudgedPanel, typed: TypedSheet, stored: readonly CriterionMark[]): Place[] {
  const before = typedAs(stored);
  return panel.criteria.flatMap((criterion) => {
    const [now, then] = [typedOf(typed, criterion.id), typedOf(before, criterion.id)];
    const read = readMark(criterion, now.mark);
    const isMarkSame = read !== undefined && (read === null ? '' : String(read)) === then.mark;
    return [
      ...(isMarkSame ? [] : [{ criterion, what: 'mark' as const, text: now.mark }]),
      ...(now.comment === then.comment ? [] : [{ criterion, what: 'comment' as const, text: now.comment }]),
    ];
  });
}
