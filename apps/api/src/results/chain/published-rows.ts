import type { Tx } from '../../database/transactions.js';
import type { RowTexts } from '../../deciding/deciding.service.js';

export interface VersionKeys {
  readonly contestId: string;
  readonly round: string;
  readonly version: number;
}

const OF_PART = 'of_round text, part text, position integer';

/** The tables that pages read, and the columns of their rows beside the version. */
const TABLES: Readonly<Record<keyof RowTexts, { readonly table: string; readonly columns: string }>> = {
  parts: { table: 'published_parts', columns: `${OF_PART}, ranked integer, outs integer, lists jsonb, strip jsonb` },
  places: {
    table: 'published_places',
    columns: `${OF_PART}, entry smallint, place integer, score text, tie jsonb, to_cut jsonb, figures jsonb, lists jsonb`,
  },
  outs: { table: 'published_outs', columns: `${OF_PART}, entry smallint, why text, sentence jsonb, decision jsonb` },
  members: { table: 'published_list_members', columns: `${OF_PART}, list text, entry smallint, is_shared boolean` },
  decisions: { table: 'published_decisions', columns: 'position integer, kind text, entry smallint, effect jsonb' },
};

const namesOf = (columns: string): string => columns.replaceAll(/ (text|integer|smallint|jsonb|boolean)/g, '');

/** Rows as the thread made them, some thousands at a time; nobody parses them here. */
export async function insertRows(tx: Tx, { contestId, round, version }: VersionKeys, rows: RowTexts): Promise<void> {
  for (const kind of Object.keys(TABLES) as (keyof RowTexts)[]) {
    const { table, columns } = TABLES[kind];
    const names = namesOf(columns);
    const insert = `insert into ${table} (contest_id, round, version, ${names})
      select $1, $2, $3, ${names} from jsonb_to_recordset($4::jsonb) as rows (${columns})`;
    for (const text of rows[kind]) await tx.query(insert, [contestId, round, version, text]);
  }
}
