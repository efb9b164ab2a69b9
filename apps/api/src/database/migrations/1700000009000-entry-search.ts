import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table entry_search_texts (
    contest_id uuid not null,
    number smallint not null,
    folding smallint not null,
    title text not null,
    others text not null,
    pairs text[] not null,
    constraint entry_search_texts_pkey primary key (contest_id, number),
    constraint entry_search_texts_entry_fkey foreign key (contest_id, number)
      references entries (contest_id, number) on delete cascade
  );
  create index entry_search_texts_pairs on entry_search_texts using gin (pairs) with (fastupdate = off);
  -- to take the pairs out of all rows is always the slower way, however many have them: the planner need not ask how many
  alter table entry_search_texts alter column pairs set statistics 0;
  grant select, insert, update (folding, title, others, pairs) on entry_search_texts to laurel_app;
`;

/**
 * Entries as they are searched, apart from what was submitted: the api folds them, at the next start those that are
 * stored already. An index of trigrams would see no Chinese in a database of the locale C; pairs need no extension.
 */
export class EntrySearch1700000009000 implements MigrationInterface {
  readonly name = 'EntrySearch1700000009000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table entry_search_texts');
  }
}
