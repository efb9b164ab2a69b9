import type { Table } from '../../platform/files/read-table.js';
import { say, type Sentence } from '../../platform/problem/sentence.js';
import { type ExistingEntries, likenessOf } from './existing-entries.js';
import { type CellFault, cut, type Reason, reason } from './import-cells.js';
import { areHeadings, type ImportColumn, nameColumns, type NamedColumn, requiredColumns } from './import-columns.js';
import { type ImportedEntry, type KeysOf, type ReadRow, readRow } from './read-row.js';

/** What a person says of a file whose first row names nothing. */
export interface SaidColumns {
  readonly hasHeadings: boolean;
  /** In the order of the file; null: not to be read. */
  readonly columns: readonly (ImportColumn | null)[];
}

/** A row that may say an entry once more. */
export interface LikelyDouble {
  readonly row: number;
  /** The row of this file, or the entry of the contest, that it is like. */
  readonly like: { readonly row: number } | { readonly number: number };
  readonly title: string;
  readonly sentence: Sentence;
}

export interface ImportPlan {
  readonly columns: readonly NamedColumn[];
  /** Whether the file must be asked about: its first row names no columns. */
  readonly isAsked: boolean;
  /** How many rows say an entry. */
  readonly rows: number;
  readonly faults: readonly CellFault[];
  readonly doubles: readonly LikelyDouble[];
  /** Rows that say what is there already. */
  readonly unchanged: readonly number[];
  readonly toAdd: readonly (ImportedEntry & { readonly row: number })[];
}

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

/** How the file is read, or null where a person must say it: nothing is guessed. */
export function columnsOf(
  rows: Table['rows'],
  said: SaidColumns | null,
): { columns: NamedColumn[]; first: number } | null {
  const first = rows.findIndex((cells) => !isEmpty(cells));
  const headings = rows[first] ?? [];
  if (said === null) return areHeadings(headings) ? { columns: nameColumns(headings), first: first + 1 } : null;
  const width = Math.max(headings.length, said.columns.length);
  const named = nameColumns(Array.from({ length: width }, (_, index) => headings[index] ?? ''));
  const columns = named.map(({ letter, heading }, index) => ({
    letter,
    heading: said.hasHeadings ? heading : null,
    column: said.columns[index] ?? null,
    isContact: false,
  }));
  return { columns, first: first + (said.hasHeadings ? 1 : 0) };
}

/** The rows of a file that are not empty, read cell by cell. */
export function* readRows(
  table: Table,
  by: { columns: readonly NamedColumn[]; first: number; keys: KeysOf },
): Generator<ReadRow> {
  for (const { row, cells } of rowsBehind(table.rows, by.first)) yield readRow(cells, row, by);
}

function* rowsBehind(rows: Table['rows'], first: number): Generator<Row> {
  for (const [index, cells] of rows.entries()) {
    if (index >= first && !isEmpty(cells)) yield { row: index + 1, cells };
  }
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** What an import would do: which rows are new, which are there already, which are bad and which must be asked about. */
export function planImport(
  columns: readonly NamedColumn[],
  read: readonly ReadRow[],
  existing: ExistingEntries,
): ImportPlan {
  const faults = [...columnFaults(columns), ...read.flatMap((row) => row.faults)];
  const good = read.flatMap(({ row, entry }) => (entry === null ? [] : [{ ...entry, row }]));
  // a row that names its entry comes first: another one of the same words may not take it
  const numberedFirst = [...good].sort((a, b) => Number(a.number === null) - Number(b.number === null));
  const known = new Set(numberedFirst.filter((entry) => existing.takeSame(entry) !== undefined).map(({ row }) => row));
  const toAdd = good.filter(({ row }) => !known.has(row));
  const numbers = numberFaults(toAdd, good, { existing, columns });
  return {
    columns,
    isAsked: false,
    rows: read.length,
    faults: [...faults, ...numbers].sort((a, b) => a.row - b.row),
    doubles: findDoubles(toAdd, good, existing),
    unchanged: [...known],
    toAdd,
  };
}

/** A column that is named twice, and one that no entry can be without. */
function columnFaults(columns: readonly NamedColumn[]): CellFault[] {
  const at = ({ letter, heading }: Pick<NamedColumn, 'letter' | 'heading'>, { code, sentence }: Reason): CellFault => ({
    row: 1,
    letter,
    heading,
    content: cut(heading ?? ''),
    code,
    sentence,
  });
  const twice = columns.filter(
    ({ column }, index) => column !== null && columns.findIndex((each) => each.column === column) !== index,
  );
  const absent = requiredColumns.filter((wanted) => !columns.some(({ column }) => column === wanted));
  return [
    ...twice.map((column) => at(column, TWICE)),
    ...absent.map((column) => at({ letter: '', heading: null }, missingColumn(column))),
  ];
}

type Numbered = ImportedEntry & { readonly row: number };

interface Around {
  readonly existing: ExistingEntries;
  readonly columns: readonly NamedColumn[];
}

/** A number is one entry's: of the contest, or of an earlier row. */
function numberFaults(
  toAdd: readonly Numbered[],
  all: readonly Numbered[],
  { existing, columns }: Around,
): CellFault[] {
  const firstRows = new Map<number, number>();
  for (const { number, row } of all) if (number !== null && !firstRows.has(number)) firstRows.set(number, row);
  const { letter = '', heading = null } = columns.find(({ column }) => column === 'number') ?? {};
  return toAdd.flatMap(({ number, row }) => {
    if (number === null) return [];
    const first = firstRows.get(number) ?? row;
    const wrong = first !== row ? numberTwice(first) : existing.isTaken(number) ? numberTaken(number) : undefined;
    return wrong === undefined ? [] : [{ row, letter, heading, content: String(number), ...wrong }];
  });
}

function findDoubles(toAdd: readonly Numbered[], all: readonly Numbered[], existing: ExistingEntries): LikelyDouble[] {
  const firstRows = new Map<string, number>();
  for (const entry of all) {
    const likeness = likenessOf(entry);
    if (!firstRows.has(likeness)) firstRows.set(likeness, entry.row);
  }
  return toAdd.flatMap((entry): LikelyDouble[] => {
    const likeness = likenessOf(entry);
    const number = existing.likeOf(likeness);
    const first = firstRows.get(likeness) ?? entry.row;
    const { row, title } = entry;
    if (number !== undefined) return [{ row, like: { number }, title: title.zh, sentence: likeEntry(number) }];
    return first === row ? [] : [{ row, like: { row: first }, title: title.zh, sentence: likeRow(first) }];
  });
}

const likeRow = (row: number): Sentence =>
  say(
    `与第 ${row} 行的项目名称和牵头单位相同。若是两项，请确认；若是重复，请删去一行。`,
    `Row ${row} has the same title and lead: confirm that these are two, or remove one.`,
  );

const likeEntry = (number: number): Sentence =>
  say(
    `与已有的 ${number} 号项目的名称和牵头单位相同。若是另一项，请确认；若是重复，请删去这一行。`,
    `Entry ${number} has the same title and lead: confirm that this is another, or remove the row.`,
  );

const numberTwice = (row: number): Reason =>
  reason('number-twice', `编号与第 ${row} 行相同，请改一个。`, `Row ${row} has this number: change one of them.`);

const numberTaken = (number: number): Reason =>
  reason(
    'number-taken',
    `${number} 号已是另一个项目，内容与这一行不同。编号不会再变，请换一个，或留空。`,
    `Number ${number} is another entry’s, which says otherwise. A number never changes: take another, or leave it empty.`,
  );

const TWICE = reason(
  'column-twice',
  '前面已有一列是同样的内容，请删去一列或改列名。',
  'An earlier column says the same: remove one of them, or give it another heading.',
);

const missingColumn = (column: (typeof requiredColumns)[number]): Reason =>
  reason(
    'missing-column',
    `缺少必需的一列：${NAMES[column]}。请在表里加上。`,
    `The column ${column} is missing: add it to the table.`,
  );

const NAMES = { title: '项目名称', summary: '简介', description: '介绍', lead: '牵头单位' } as const;
