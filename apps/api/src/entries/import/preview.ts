import type { ImportPreviewDto, ShownRowDto } from './dto/import.dto.js';
import { cut } from './import-cells.js';
import type { ImportPlan, LikelyDouble } from './plan-import.js';
import type { ReadFile } from './read-import.service.js';
import { letterOf } from '../../platform/files/read-table.js';

/** More than a person looks through at once; how many there are is said all the same. */
const MOST_LISTED = 500;
const MOST_SHOWN = 200;
const FIRST_ROWS = 5;

/** What an import would do, for a person to look at; without a plan, a file that must be asked about. */
export function previewOf(file: ReadFile, plan: ImportPlan | null, present: number): ImportPreviewDto {
  const { hash, table } = file;
  const { encoding, delimiter } = table;
  const known = { hash, encoding, delimiter, present };
  if (plan === null) return { ...known, ...NOTHING, columns: unnamed(file), shown: rowsOf(file, firstRows(file)) };
  const { columns, rows, faults, doubles, unchanged, toAdd } = plan;
  const badRows = new Set(faults.map(({ row }) => row));
  const troubled = [...badRows, ...doubles.map(({ row }) => row)].filter((row) => row > 1);
  return {
    ...known,
    isAsked: false,
    columns: columns.map((column) => ({ ...column })),
    rows,
    new: toAdd.length,
    unchanged: unchanged.length,
    faults: faults.slice(0, MOST_LISTED).map((fault) => ({ ...fault })),
    faultsTotal: faults.length,
    doubles: doubles.slice(0, MOST_LISTED).map(doubleOf),
    doublesTotal: doubles.length,
    canImport: faults.length === 0,
    shown: rowsOf(file, troubled.length === 0 ? firstRows(file) : aroundOf(troubled)),
  };
}

const NOTHING = {
  isAsked: true,
  rows: 0,
  new: 0,
  unchanged: 0,
  faults: [],
  faultsTotal: 0,
  doubles: [],
  doublesTotal: 0,
  canImport: false,
};

const doubleOf = ({ row, like, title, sentence }: LikelyDouble): ImportPreviewDto['doubles'][number] => ({
  row,
  title: cut(title),
  sentence,
  likeRow: 'row' in like ? like.row : null,
  likeNumber: 'number' in like ? like.number : null,
});

/** A file that says nothing of its columns: they are told apart by their letters. */
function unnamed({ table }: ReadFile): ImportPreviewDto['columns'] {
  const width = Math.max(0, ...firstRows({ table }).map((row) => table.rows[row - 1]?.length ?? 0));
  return Array.from({ length: width }, (_, index) => ({
    letter: letterOf(index),
    heading: null,
    column: null,
    isContact: false,
  }));
}

const firstRows = ({ table }: Pick<ReadFile, 'table'>): number[] =>
  Array.from({ length: Math.min(FIRST_ROWS, table.rows.length) }, (_, index) => index + 1);

/** Each row with the one before it. */
const aroundOf = (rows: readonly number[]): number[] =>
  [...new Set(rows.flatMap((row) => [row - 1, row]))].filter((row) => row > 1).sort((a, b) => a - b);

const rowsOf = ({ table }: ReadFile, rows: readonly number[]): ShownRowDto[] =>
  rows.slice(0, MOST_SHOWN).map((row) => ({ row, cells: (table.rows[row - 1] ?? []).map(cut) }));
