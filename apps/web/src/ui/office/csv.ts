/** Read by a spreadsheet as a formula, in either width. */
const FORMULA = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
/** Without it a spreadsheet takes UTF-8 for something else. */
const MARK = '\ufeff';

export type Cell = string | number | null;

/** A text of people stays a text; a number stays a number. */
function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A table as a spreadsheet opens it, its headings first. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

/** Saves a table under a name. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
