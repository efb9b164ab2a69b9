import type { SheetStanding, SheetState } from '../../api/types';

/** Not marked in full yet. */
export const isToDo = ({ state }: Pick<SheetStanding, 'state'>): boolean => state === 'untouched' || state === 'draft';

export const countOf = (sheets: readonly SheetStanding[], state: SheetState): number =>
  sheets.filter((sheet) => sheet.state === state).length;
