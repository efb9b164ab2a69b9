import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table entries (
    id uuid constraint entries_pkey primary key,
    contest_id uuid not null constraint entries_contest_fkey references contests,
    number smallint not null constraint entries_number_check check (number >= 1),
    title jsonb not null constraint entries_title_words check (is_words(title)),
    summary jsonb not null constraint entries_summary_words check (is_words(summary)),
    description jsonb not null constraint entries_description_words check (is_words(description)),
    write_up jsonb not null constraint entries_write_up_words check (is_words(write_up)),
    category text,
    district text,
    key_facts jsonb not null constraint entries_key_facts_check check (jsonb_typeof(key_facts) = 'array'),
    is_sample boolean not null,
    created_at timestamptz not null default now(),
    constraint entries_contest_number_key unique (contest_id, number)
  );
  create table entry_bodies (
    entry_id uuid not null constraint entry_bodies_entry_fkey references entries on delete cascade,
    position smallint not null constraint entry_bodies_position_check check (position >= 1),
    name jsonb not null constraint entry_bodies_name_words check (is_words(name)),
    role text not null constraint entry_bodies_role_check check (role in ('lead', 'joint')),
    constraint entry_bodies_pkey primary key (entry_id, position)
  );
  grant select, insert on entries, entry_bodies to laurel_app;
`;

/** Entries and the bodies that submit them. An entry is known by its number within the contest. */
export class Entries1700000004000 implements MigrationInterface {
  readonly name = 'Entries1700000004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table entry_bodies, entries');
  }
}
