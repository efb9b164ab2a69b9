import { Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { decodeTable, type TableEncoding } from './decode-table.js';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A table as a spreadsheet shows it: its first row is row 1, and an empty row is one too. */
export interface Table {
  readonly encoding: TableEncoding;
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
}

export type UnreadableTable =
  | { readonly unreadable: 'encoding' }
  /** A quotation that is not ended, in or behind this row. */
  | { readonly unreadable: 'quotes'; readonly row: number };

const OPTIONS = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const satisfies Options;

/** So much is looked at to find the delimiter. */
const HEAD = { characters: 200_000, rows: 20 };
const CHUNK = 65_536;

/** Reads bytes as a table; `scoreOf` says how much a first row looks like what is expected, to find the delimiter. */
export async function readTable(
  bytes: Uint8Array,
  scoreOf: (row: readonly string[]) => number,
): Promise<Table | UnreadableTable> {
  const decoded = decodeTable(bytes);
  if (decoded === undefined) return { unreadable: 'encoding' };
  const { encoding, text } = decoded;
  const delimiter = findDelimiter(text, scoreOf);
  const rows: string[][] = [];
  const parser = parse({ ...OPTIONS, delimiter });
  try {
    // in pieces, so that others are answered meanwhile
    for await (const row of Readable.from(piecesOf(text)).pipe(parser)) rows.push(row as string[]);
  } catch (error) {
    if (error instanceof CsvError) return { unreadable: 'quotes', row: parser.info.records + 1 };
    throw error;
  }
  return { encoding, delimiter, rows };
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

/** The one by which the first row is most like what is expected, else by which most of the first rows are equally wide. */
function findDelimiter(text: string, scoreOf: (row: readonly string[]) => number): Delimiter {
  const head = text.slice(0, HEAD.characters);
  const tried = delimiters.map((delimiter) => {
    const rows = firstRows(head, delimiter);
    const first = rows[0] ?? [];
    const alike = first.length > 1 ? rows.filter(({ length }) => length === first.length).length : 0;
    return { delimiter, score: scoreOf(first), alike };
  });
  return tried.reduce((best, each) => {
    const isBetter = each.score > best.score || (each.score === best.score && each.alike > best.alike);
    return isBetter ? each : best;
  }).delimiter;
}

function firstRows(head: string, delimiter: Delimiter): string[][] {
  try {
    return parseAtOnce(head, { ...OPTIONS, delimiter, to: HEAD.rows });
  } catch {
    return [];
  }
}

/** What a spreadsheet calls a column: A, B … Z, AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
