import { parseExact } from '@laurel/domain';
import { say, type Sentence } from '../../platform/problem/sentence.js';
import type { Recordable } from './recordable.js';
import { placeKey, type RecordedColumn, type RecordedRow } from './recorded-row.js';

/** A line as somebody typed it, or as it stood in a file. */
export type TypedRow = Readonly<Partial<Record<RecordedColumn, string | null>>>;

/** A cell that cannot be taken as it is. */
export interface BadCell {
  /** Of the rows, from 0. */
  readonly index: number;
  readonly column: RecordedColumn;
  readonly found: string;
  readonly code: string;
  readonly sentence: Sentence;
}

export interface NumberedRow {
  readonly index: number;
  readonly row: RecordedRow;
}

export interface ReadRows {
  readonly rows: readonly NumberedRow[];
  readonly bad: readonly BadCell[];
}

type Read<T> = { readonly value: T } | { readonly code: string; readonly sentence: Sentence };

/** The rows as they are meant, and every cell that says nothing. */
export function readTypedRows(typed: readonly TypedRow[], recordable: Recordable): ReadRows {
  const bad: BadCell[] = [];
  const rows = typed.flatMap((row, index): NumberedRow[] => {
    const cells = readCells(row, recordable);
    bad.push(...cells.bad.map((cell) => ({ ...cell, index })));
    return cells.bad.length > 0 ? [] : [{ index, row: cells.row as unknown as RecordedRow }];
  });
  return { rows, bad: [...bad, ...twice(rows)].sort((a, b) => a.index - b.index) };
}

interface Cells {
  readonly row: Readonly<Record<string, unknown>>;
  readonly bad: readonly Omit<BadCell, 'index'>[];
}

function readCells(typed: TypedRow, recordable: Recordable): Cells {
  const row: Record<string, unknown> = {};
  const bad: Omit<BadCell, 'index'>[] = [];
  for (const [name, found] of Object.entries(typed)) {
    if (!found || recordable.columns.includes(name as RecordedColumn)) continue;
    bad.push({ column: name as RecordedColumn, found, code: 'needless', sentence: NEEDLESS });
  }
  for (const column of recordable.columns) {
    const found = typed[column] ?? '';
    const text = found.normalize('NFKC').trim();
    // who could not be voted for has no number in any cell
    const isLeftOut = text === '' && (column === 'reason' || (column === 'cell' && isNobody(typed.value ?? '')));
    if (isLeftOut) continue;
    const read = readCell(column, text, recordable);
    if ('value' in read) row[column] = read.value;
    else bad.push({ column, found, ...read });
  }
  return { row, bad };
}

function readCell(column: RecordedColumn, text: string, recordable: Recordable): Read<unknown> {
  if (text === '') return MISSING;
  switch (column) {
    case 'entry':
      return readWhole(text, 1, NUMBER);
    case 'value':
      return VALUES[recordable.values](text);
    case 'cell':
      return recordable.hasNumberedCells === true ? readWhole(text, 0, CELL) : { value: text };
    default:
      return { value: text };
  }
}

/** What spreadsheets make of `3-1`. */
const DATE =
  /^\d{1,4}[-/.年]\d{1,2}([-/.月]\d{1,2})?[日月]?$|^\d{1,2}月\d{1,2}日$|^\d{1,2}-[A-Za-z]{3}(-\d\d)?$|^[A-Za-z]{3}-\d\d$/;

function readWhole(text: string, from: number, otherwise: Sentence): Read<number> {
  if (DATE.test(text)) return { code: 'ruined-date', sentence: RUINED };
  const digits = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  const value = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= from ? { value } : { code: 'not-whole', sentence: otherwise };
}

const isNobody = (text: string): boolean => /^[-\u2010-\u2015\u2212]+$/.test(text.normalize('NFKC').trim());

const VALUES: Readonly<Record<Recordable['values'], (text: string) => Read<unknown>>> = {
  votes: (text) => (isNobody(text) ? { value: null } : readWhole(text, 0, VOTES)),
  place: (text) => readWhole(text, 1, PLACE),
  pass: (text) => {
    if (PASSED.test(text)) return { value: true };
    return FAILED.test(text) ? { value: false } : { code: 'not-a-pass', sentence: PASS };
  },
  number: readNumber,
};

const PASSED = /^(true|yes|y|1|是|通过|合格|√|✓)$/i;
const FAILED = /^(false|no|n|0|否|不通过|不合格|×|✗)$/i;

function readNumber(text: string): Read<number | string> {
  const plain = text.replace(/^\u2212/, '-').replace(/^\+/, '');
  if (!plain.includes('/') && DATE.test(plain) && !/^\d+\.\d+$/.test(plain))
    return { code: 'ruined-date', sentence: RUINED };
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (/^-?\d+\/\d+$/.test(digits) && parseExact(digits) !== undefined) return { value: digits };
  const isDecimal = /^-?\d+(\.\d+)?$/.test(digits) && digits.replace(/^-?0*|\D/g, '').length <= 15;
  return isDecimal ? { value: Number(digits) } : { code: 'not-a-number', sentence: DECIMAL };
}

/** Two rows for one place: both are named. */
function twice(rows: readonly NumberedRow[]): BadCell[] {
  const seen = new Map<string, NumberedRow[]>();
  for (const each of rows) {
    const key = placeKey(each.row);
    seen.set(key, [...(seen.get(key) ?? []), each]);
  }
  return [...seen.values()]
    .filter(({ length }) => length > 1)
    .flat()
    .map(({ index, row }) => ({ index, column: 'entry', found: String(row.entry), code: 'twice', sentence: TWICE }));
}

const TWICE = say(
  '同一项出现了两次，只留一行，请删去另一行。',
  'This is here twice: keep one row and delete the other.',
);
const NEEDLESS = say('规则没有这一列，请清空。', 'The rulebook has no such column: leave it empty.');
const RUINED = say(
  '表格软件把它当成了日期，请改回原来的号。',
  'A spreadsheet has taken this for a date: write what was there.',
);
const NUMBER = say('参评号是从 1 起的整数，请改正。', 'The number of an entry is a whole number from 1: mend it.');
const VOTES = say(
  '票数是 0 或更大的整数，不能投的写“-”。',
  'Votes are a whole number from 0; write “-” where the entry could not be voted for.',
);
const PLACE = say('名次是从 1 起的整数，请改正。', 'A place is a whole number from 1: mend it.');
const CELL = say('这里写选票上的数，请改正。', 'Write the number as it stands on the ballot.');
const PASS = say('写“是”或“否”。', 'Write “yes” or “no”.');
const DECIMAL = say(
  '写一个数，最多 15 位有效数字，或写成分数，如 43/52。',
  'Write a number of at most 15 digits, or a fraction such as 43/52.',
);
const MISSING: Read<never> = { code: 'missing', sentence: say('这一格空着，请补上。', 'This is empty: fill it in.') };
