import type {
  RecordedColumn,
  RecordedPreview,
  RecordedRow,
  RecordedSubject,
  RecordedTable,
  TypedRow,
} from '../../../../api/recorded';

/** A row as it is being typed. */
export interface DraftRow {
  readonly cells: Readonly<Partial<Record<RecordedColumn, string>>>;
  /** Where it stands in a file, as the spreadsheet counts. */
  readonly row?: number;
}

export interface BadCell {
  /** Of the rows, from 0. */
  readonly index: number;
  readonly column: RecordedColumn;
  readonly found: string;
  readonly sentence: RecordedPreview['bad'][number]['sentence'];
}

/** Whether there is one row an entry: then the entries are given, and numbers alone are typed. */
export const isByEntry = (columns: readonly RecordedColumn[]): boolean =>
  columns.every((column) => column === 'entry' || column === 'value' || column === 'reason');

/** A value as it is typed: yes and no in the language of the page, a dash for who could not be voted for. */
export function typedValue(value: string | null, yesNo: { readonly yes: string; readonly no: string }): string {
  if (value === null) return '-';
  if (value === 'true') return yesNo.yes;
  return value === 'false' ? yesNo.no : value;
}

/** What the version before says, as it would be typed again. */
export const rowsAgain = (rows: readonly RecordedRow[], show: (value: string | null) => string): readonly DraftRow[] =>
  rows.map(({ entry, group, session, item, cell, value, reason }) => ({
    cells: {
      entry: String(entry),
      ...(group === null ? {} : { group }),
      ...(session === null ? {} : { session }),
      ...(item === null ? {} : { item }),
      ...(cell === null ? {} : { cell }),
      value: show(value),
      ...(reason === null ? {} : { reason }),
    },
  }));

/** A row for each entry that has none yet. */
export function withEntries(rows: readonly DraftRow[], numbers: readonly number[]): readonly DraftRow[] {
  const missing = numbers.map((number): DraftRow => ({ cells: { entry: String(number) } }));
  return [...rows, ...missing].sort((one, other) => Number(one.cells.entry) - Number(other.cells.entry));
}

/** The rows of a file, and what is wrong in them, counted as the rows here are. */
export function fromTable({ rows, preview }: RecordedTable): {
  readonly rows: readonly DraftRow[];
  readonly bad: readonly BadCell[];
} {
  const places = new Map(rows.map(({ row }, index) => [row, index]));
  return {
    rows: rows.map(({ row, ...cells }) => ({ row, cells: withoutNull(cells) })),
    bad: (preview?.bad ?? []).map(({ row, ...cell }) => ({ ...cell, index: places.get(row) ?? 0 })),
  };
}

const withoutNull = (cells: Readonly<Record<string, string | null>>): DraftRow['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== null));

export const badOf = ({ bad }: RecordedPreview): readonly BadCell[] =>
  bad.map(({ row, ...cell }) => ({ ...cell, index: row - 1 }));

export const sentRows = (rows: readonly DraftRow[]): readonly TypedRow[] => rows.map(({ cells }) => cells);

/** Whether nothing at all was typed into a row beside its entry. */
const isEmpty = ({ cells }: DraftRow): boolean =>
  Object.entries(cells).every(([column, text]) => column === 'entry' || text.trim() === '');

/** Rows that were added and left empty are not sent. */
export const withoutEmpty = (rows: readonly DraftRow[]): readonly DraftRow[] =>
  rows.filter((row) => !isEmpty(row) || (row.cells.entry ?? '').trim() !== '');

/** What the votes add up to so far; null where something is no number, or what is typed is no votes. */
export function sumOf(rows: readonly DraftRow[], values: RecordedSubject['values']): string | null {
  if (values !== 'votes') return null;
  let sum = BigInt(0);
  for (const { cells } of rows) {
    const text = (cells.value ?? '').normalize('NFKC').trim().replace(/,/g, '');
    if (text === '' || /^[-\u2010-\u2015\u2212]+$/.test(text)) continue;
    if (!/^\d{1,15}$/.test(text)) return null;
    sum += BigInt(text);
  }
  return String(sum);
}

/** A number as somebody copies it from a sheet: without what stands between its digits. */
export const plainTotal = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return plain === '' ? null : plain;
};
