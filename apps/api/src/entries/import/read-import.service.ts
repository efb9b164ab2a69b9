import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { readTable, type Table } from '../../platform/files/read-table.js';
import { unreadable } from '../../platform/files/unreadable-table.js';
import { Problem } from '../../platform/problem/problem.js';
import { countNamed, type NamedColumn } from './import-columns.js';
import { columnsOf, readRows, type SaidColumns } from './plan-import.js';
import type { ReadRow } from './read-row.js';

export interface SentFile {
  readonly bytes: Uint8Array;
  /** What a person said of its columns; null where its headings say it. */
  readonly said: SaidColumns | null;
}

/** A file as it was read, before it is compared with the contest. */
export interface ReadFile {
  readonly hash: string;
  readonly table: Table;
  /** Null where a person must say what the columns are. */
  readonly read: { readonly columns: readonly NamedColumn[]; readonly rows: readonly ReadRow[] } | null;
}

const MOST_ROWS = 10_000;
/** So many rows are read before others are answered. */
const BATCH = 200;

/** Reads a file of entries, cell by cell. */
@Injectable()
export class ReadImport {
  constructor(private readonly rulebooks: RulebooksService) {}

  async read(contestId: string, { bytes, said }: SentFile): Promise<ReadFile> {
    const table = await readTable(bytes, countNamed);
    if ('unreadable' in table) throw unreadable(table);
    if (table.rows.every((cells) => cells.every((cell) => cell.trim() === ''))) throw new Problem('import.empty');
    if (table.rows.length > MOST_ROWS) throw new Problem('import.too-many-rows');
    const hash = createHash('sha256').update(bytes).digest('hex');
    const found = columnsOf(table.rows, said);
    if (found === null) return { hash, table, read: null };
    const rules = await this.rulebooks.newestRules(contestId);
    const rows: ReadRow[] = [];
    for (const row of readRows(table, { ...found, keys: (attribute) => rules?.attributes.get(attribute) })) {
      if (rows.push(row) % BATCH === 0) await setImmediate();
    }
    return { hash, table, read: { columns: found.columns, rows } };
  }
}
