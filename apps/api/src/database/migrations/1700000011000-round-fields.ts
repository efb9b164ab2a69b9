import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  alter table entries
    add column state text not null default 'accepted'
      constraint entries_state_check check (state in ('accepted', 'withdrawn'));
  create table round_fields (
    contest_id uuid not null constraint round_fields_contest_fkey references contests,
    round text not null,
    version smallint not null constraint round_fields_version_check check (version >= 1),
    decided_at timestamptz not null default clock_timestamp(),
    constraint round_fields_pkey primary key (contest_id, round, version)
  );
  create table round_entries (
    contest_id uuid not null,
    round text not null,
    version smallint not null,
    number smallint not null,
    constraint round_entries_pkey primary key (contest_id, round, version, number),
    constraint round_entries_field_fkey foreign key (contest_id, round, version)
      references round_fields (contest_id, round, version),
    constraint round_entries_entry_fkey foreign key (contest_id, number) references entries (contest_id, number)
  );
  create index round_entries_entry on round_entries (contest_id, number);
  create trigger round_fields_rows before update or delete on round_fields
    for each row execute function refuse_change();
  create trigger round_fields_whole before truncate on round_fields
    for each statement execute function refuse_change();
  create trigger round_entries_rows before update or delete on round_entries
    for each row execute function refuse_change();
  create trigger round_entries_whole before truncate on round_entries
    for each statement execute function refuse_change();
  grant select, insert (contest_id, round, version) on round_fields to laurel_app;
  grant select, insert on round_entries to laurel_app;
`;

/** Which entries take part in a round that does not take all: versions, since a decision may be lifted or a list corrected. */
export class RoundFields1700000011000 implements MigrationInterface {
  readonly name = 'RoundFields1700000011000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table round_entries, round_fields; alter table entries drop column state');
  }
}
