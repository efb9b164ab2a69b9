import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../database/transactions.js';
import { EntrySearchText } from './entry-search-text.entity.js';
import { FOLDING, type Searched, searchTextOf } from './search-text.js';

interface SearchedEntry extends Searched {
  readonly contestId: string;
  readonly number: number;
}

const BATCH = 500;

/** Keeps the folded text of every entry: written with the entry, and at the start for entries folded otherwise before. */
@Injectable()
export class SearchTexts implements OnApplicationBootstrap {
  constructor(private readonly source: DataSource) {}

  async add(tx: Tx, entries: readonly SearchedEntry[]): Promise<void> {
    await tx.insert(EntrySearchText, entries.map(rowOf));
  }

  async onApplicationBootstrap(): Promise<void> {
    for (let stale = await this.stale(); stale.length > 0; stale = await this.stale()) {
      await this.write(stale.map(rowOf));
    }
  }

  /** Two replicas that start at once write the same. */
  private async write(rows: EntrySearchText[]): Promise<void> {
    const insert = this.source.createQueryBuilder().insert().into(EntrySearchText).values(rows);
    await insert.orUpdate(['folding', 'title', 'others', 'pairs'], ['contest_id', 'number']).execute();
  }

  private stale(): Promise<SearchedEntry[]> {
    return this.source.query<SearchedEntry[]>(
      `select entries.contest_id as "contestId", number, entries.title, short_title as "shortTitle",
         summary,
         (select coalesce(json_agg(name order by position), '[]'::json) from entry_submitters where entry_id = entries.id)
           as submitters
       from entries left join entry_search_texts folded using (contest_id, number)
       where folded.folding is distinct from $1 limit $2`,
      [FOLDING, BATCH],
    );
  }
}

function rowOf({ contestId, number, ...searched }: SearchedEntry): EntrySearchText {
  const { title, others, pairs } = searchTextOf(searched);
  return { contestId, number, folding: FOLDING, title, others, pairs };
}
