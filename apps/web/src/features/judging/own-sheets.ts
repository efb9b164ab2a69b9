import { type CriterionMark, sumOfSheet } from '@laurel/domain/judging';
import type { SheetStanding } from '../../api/types';
import { toNumber } from '../../ui/format/exact-number';
import { usePanelDesk, useSavedSheets } from './desk-context';
import { type RulebookNumber, readSheet } from './typed-sheet';

/** A sheet of the judge's own, with what stands in its fields now. */
export interface OwnSheet {
  readonly standing: SheetStanding;
  readonly number: number;
  readonly criteria: readonly CriterionMark[];
  /** null while a mark is missing, or the judge does not mark this entry. */
  readonly total: string | null;
}

/** By number. */
export function useOwnSheets(): readonly OwnSheet[] {
  const { desk } = usePanelDesk();
  const saved = useSavedSheets();
  return desk.sheets.map((standing) => {
    const { number } = standing.entry;
    const live = saved.find((each) => each.number === number)?.sheet;
    const { criteria } = live === undefined ? standing.sheet : readSheet(desk.panel, live.typed, live.stored.criteria);
    const total = standing.state === 'recused' ? null : sumOfSheet(desk.panel, criteria).total;
    return { standing, number, criteria, total };
  });
}

/** Own marks of a criterion, for all entries but one. */
export const othersOf = (sheets: readonly OwnSheet[], criterion: string, number: number): readonly RulebookNumber[] =>
  sheets.flatMap(({ standing, number: of, criteria }) => {
    const mark = criteria.find((each) => each.criterion === criterion)?.mark ?? null;
    return of === number || mark === null || standing.state === 'recused' ? [] : [mark];
  });

export interface Summed {
  readonly number: number;
  readonly total: string;
}

/** Those with a sum, the highest first. */
export const bySum = (sheets: readonly OwnSheet[]): readonly Summed[] =>
  sheets
    .flatMap(({ number, total }) => (total === null ? [] : [{ number, total }]))
    .sort((a, b) => toNumber(b.total) - toNumber(a.total) || a.number - b.number);

/** Its place among one's own sums; equal ones share it. */
export const placeOf = (sums: readonly Summed[], total: string): number =>
  sums.filter((other) => toNumber(other.total) > toNumber(total)).length + 1;

/** How many digits one's own sums are shown with, so that they stand in one column. */
export const DIGITS = 2;
