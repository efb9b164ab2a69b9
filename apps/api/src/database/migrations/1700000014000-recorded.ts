import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['recorded_versions', 'recorded_confirmations'] as const;

const KEYS = `
    contest_id uuid not null,
    kind text not null,
    subject text not null,
    version smallint not null,
    typed_by uuid not null`;

const UP = `
  create table recorded_versions (${KEYS},
    rulebook_version smallint not null,
    rows jsonb not null constraint recorded_versions_rows_check check (jsonb_typeof(rows) = 'array'),
    source jsonb not null constraint recorded_versions_source_words check (is_words(source)),
    reason jsonb constraint recorded_versions_reason_words check (is_words(reason)),
    typed_at timestamptz not null default clock_timestamp(),
    constraint recorded_versions_pkey primary key (contest_id, kind, subject, version),
    constraint recorded_versions_typed_key unique (contest_id, kind, subject, version, typed_by),
    constraint recorded_versions_contest_fkey foreign key (contest_id) references contests,
    constraint recorded_versions_typed_by_fkey foreign key (typed_by) references accounts,
    constraint recorded_versions_rulebook_fkey foreign key (contest_id, rulebook_version) references rulebook_versions,
    constraint recorded_versions_kind_check check (kind in ('votes', 'facts')),
    constraint recorded_versions_version_check check (version >= 1),
    constraint recorded_versions_reason_check check (version = 1 or reason is not null)
  );
  create table recorded_confirmations (${KEYS},
    confirmed_by uuid not null,
    confirmed_at timestamptz not null default clock_timestamp(),
    constraint recorded_confirmations_pkey primary key (contest_id, kind, subject, version),
    constraint recorded_confirmations_version_fkey foreign key (contest_id, kind, subject, version, typed_by)
      references recorded_versions (contest_id, kind, subject, version, typed_by),
    constraint recorded_confirmations_confirmed_by_fkey foreign key (confirmed_by) references accounts,
    constraint recorded_confirmations_second_person check (confirmed_by <> typed_by)
  );
  grant select, insert (contest_id, kind, subject, version, typed_by, rulebook_version, rows, source, reason)
    on recorded_versions to laurel_app;
  grant select, insert (contest_id, kind, subject, version, typed_by, confirmed_by)
    on recorded_confirmations to laurel_app;
`;

const guard = (table: string): string => `
  create trigger ${table}_rows before update or delete on ${table}
    for each row execute function refuse_change();
  create trigger ${table}_whole before truncate on ${table}
    for each statement execute function refuse_change();`;

/** Votes counted elsewhere and the facts of the office: versions that stay, each confirmed by somebody else than typed it. */
export class Recorded1700000014000 implements MigrationInterface {
  readonly name = 'Recorded1700000014000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
    for (const table of TABLES) await db.query(guard(table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table recorded_confirmations, recorded_versions');
  }
}
