import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { readTable, type Table } from '../../platform/files/read-table.js';
import { unreadable } from '../../platform/files/unreadable-table.js';
import { Problem } from '../../platform/problem/problem.js';
import { FieldOfRounds } from '../evidence/field-of-rounds.service.js';
import { MOST_RECORDED_ROWS } from './dto/recorded.dto.js';
import type { RecordedTableDto } from './dto/recorded-table.dto.js';
import { ReadRecorded } from './read-recorded.service.js';
import { findRecordable } from './recordable.js';
import { type HeadedColumn, RecordedHeadings, type SaidColumns } from './recorded-headings.js';
import type { RecordedKeys } from './recorded-versions.service.js';
import type { TypedRow } from './typed-rows.js';

interface FileRow extends TypedRow {
  /** As the spreadsheet counts. */
  readonly row: number;
}

/** Reads a file of votes or facts: its rows are typed rows like any others, and nothing of it is stored. */
@Injectable()
export class ReadRecordedTable {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly fields: FieldOfRounds,
    private readonly reading: ReadRecorded,
  ) {}

  async read(keys: RecordedKeys, bytes: Uint8Array, said: SaidColumns): Promise<RecordedTableDto> {
    const headings = await this.headingsOf(keys);
    const table = await readTable(bytes, (row) => headings.count(row));
    if ('unreadable' in table) throw unreadable(table);
    if (table.rows.every((cells) => cells.every((cell) => cell.trim() === ''))) throw new Problem('import.empty');
    if (table.rows.length > MOST_RECORDED_ROWS) throw new Problem('import.too-many-rows');
    const { encoding, delimiter } = table;
    const columns = columnsOf(table, said, headings);
    if (columns === null) {
      return {
        encoding,
        delimiter,
        isAsked: true,
        columns: headings.columnsOf(table.rows[0] ?? []),
        rows: [],
        preview: null,
      };
    }
    const isHeaded = said.columns === null || said.hasHeadings;
    const rows = rowsOf(table, columns, isHeaded ? 1 : 0);
    const preview = await this.reading.preview(keys.contestId, { ...keys, rows: rows.map(withoutRow) });
    const bad = preview.bad.map((cell) => ({ ...cell, row: rows[cell.row - 1]?.row ?? cell.row }));
    return { encoding, delimiter, isAsked: false, columns, rows: rows.map(shown), preview: { ...preview, bad } };
  }

  /** The headings, and a row for each entry that takes part. */
  async emptyFile(keys: RecordedKeys, language: 'zh' | 'en'): Promise<string> {
    const headings = (await this.headingsOf(keys)).offered(language);
    const rules = await this.rulesOf(keys.contestId);
    const { rounds } = findRecordable(rules, keys.kind, keys.subject);
    const numbers = [...(await this.fields.ofAny(keys.contestId, rounds))];
    const rows = numbers.map((number) => [String(number), ...headings.slice(1).map(() => '')]);
    return stringify([headings, ...rows], { bom: true, record_delimiter: 'windows' });
  }

  private async headingsOf({ contestId, kind, subject }: RecordedKeys): Promise<RecordedHeadings> {
    const rules = await this.rulesOf(contestId);
    return new RecordedHeadings(findRecordable(rules, kind, subject), rules);
  }

  private async rulesOf(contestId: string) {
    const rules = await this.rulebooks.newestRules(contestId);
    if (rules === null) throw new Problem('rulebook.not-sealed');
    return rules;
  }
}

/** null: neither the headings nor a person says what the columns are. */
function columnsOf(
  { rows }: Table,
  { columns, hasHeadings }: SaidColumns,
  headings: RecordedHeadings,
): HeadedColumn[] | null {
  const first = headings.columnsOf(rows[0] ?? []);
  if (columns === null) return headings.areIn(rows[0] ?? []) ? first : null;
  return first.map(({ letter, heading }, index) => ({
    letter,
    heading: hasHeadings ? heading : null,
    column: columns[index] ?? null,
  }));
}

/** Rows in which something stands. */
function rowsOf({ rows }: Table, columns: readonly HeadedColumn[], from: number): FileRow[] {
  return rows.flatMap((cells, index) => {
    if (index < from || cells.every((cell) => cell.trim() === '')) return [];
    const read = columns.flatMap(({ column }, at) => (column === null ? [] : [[column, cells[at] ?? ''] as const]));
    return [{ row: index + 1, ...Object.fromEntries(read) }];
  });
}

const withoutRow = (typed: FileRow): TypedRow =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'row'));

const shown = ({
  row,
  entry,
  group,
  session,
  item,
  cell,
  value,
  reason,
}: FileRow): RecordedTableDto['rows'][number] => ({
  row,
  entry: entry ?? null,
  group: group ?? null,
  session: session ?? null,
  item: item ?? null,
  cell: cell ?? null,
  value: value ?? null,
  reason: reason ?? null,
});
