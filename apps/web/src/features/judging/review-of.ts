import { faultsOfSheet, type SheetFault, type UnusualMark, unusualMarks } from '@laurel/domain/judging';
import type { JudgedPanel } from '../../api/types';
import { bySum, type OwnSheet } from './own-sheets';

export interface ReviewedSheet {
  readonly sheet: OwnSheet;
  readonly faults: readonly SheetFault[];
  readonly unusual: readonly UnusualMark[];
}

/** One's own sheets as they are looked over before they are submitted. */
export interface Reviewed {
  /** All that are not recused: those with a sum first, the highest in front. */
  readonly rows: readonly ReviewedSheet[];
  readonly recused: readonly OwnSheet[];
  /** Those that would be submitted now. */
  readonly ready: readonly ReviewedSheet[];
  readonly missing: readonly ReviewedSheet[];
  readonly submitted: readonly ReviewedSheet[];
}

/** `only`: the one sheet that is meant. Outliers are found by all marks of one's own, however few are submitted. */
export function reviewOf(panel: JudgedPanel, sheets: readonly OwnSheet[], only: number | null): Reviewed {
  const own = sheets.filter(({ standing }) => standing.state !== 'recused');
  const unusual = unusualMarks(
    panel,
    own.map(({ number, criteria }) => ({ entry: number, marks: criteria })),
  );
  const order = bySum(own).map(({ number }) => number);
  const placed = (number: number): number => (order.includes(number) ? order.indexOf(number) : order.length);
  const rows = [...own]
    .sort((a, b) => placed(a.number) - placed(b.number) || a.number - b.number)
    .map((sheet) => ({
      sheet,
      faults: sheet.standing.state === 'submitted' ? [] : faultsOfSheet(panel, sheet.criteria),
      unusual: unusual.filter(({ entry }) => entry === sheet.number),
    }))
    .filter(({ sheet }) => only === null || sheet.number === only);
  const isSubmitted = ({ sheet }: ReviewedSheet): boolean => sheet.standing.state === 'submitted';
  const open = rows.filter((row) => !isSubmitted(row));
  return {
    rows,
    recused: only === null ? sheets.filter(({ standing }) => standing.state === 'recused') : [],
    ready: open.filter(({ faults }) => faults.length === 0),
    missing: open.filter(({ faults }) => faults.length > 0),
    submitted: rows.filter(isSubmitted),
  };
}
