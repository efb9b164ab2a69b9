import type { CriterionMark, JudgedCriterion, JudgedPanel } from '../../api/types';

export type Side = 'mine' | 'stored';

/** One place of two versions of a sheet. */
export interface VersusRow {
  readonly key: string;
  readonly criterion: JudgedCriterion;
  readonly what: 'mark' | 'comment';
  readonly mine: string;
  readonly stored: string;
}

/** Every mark, and the comments that one of the two has. */
export function rowsOf(
  panel: JudgedPanel,
  mine: readonly CriterionMark[],
  stored: readonly CriterionMark[],
): readonly VersusRow[] {
  const marks = panel.criteria.map((criterion) => rowOf({ criterion, what: 'mark' }, mine, stored));
  const comments = panel.criteria.map((criterion) => rowOf({ criterion, what: 'comment' }, mine, stored));
  return [...marks, ...comments.filter((row) => row.mine !== '' || row.stored !== '')];
}

function rowOf(
  { criterion, what }: Pick<VersusRow, 'criterion' | 'what'>,
  mine: readonly CriterionMark[],
  stored: readonly CriterionMark[],
): VersusRow {
  const said = (sheet: readonly CriterionMark[]): string => saidIn(sheet, { criterion, what });
  return { key: `${criterion.id} ${what}`, criterion, what, mine: said(mine), stored: said(stored) };
}

const saidIn = (sheet: readonly CriterionMark[], { criterion, what }: Pick<VersusRow, 'criterion' | 'what'>): string =>
  String(sheet.find((each) => each.criterion === criterion.id)?.[what] ?? '');

/** Whether it was changed on this page, and not only elsewhere, since the version from which this page began. */
export const isOwnChange = (row: VersusRow, base: readonly CriterionMark[]): boolean => row.mine !== saidIn(base, row);
