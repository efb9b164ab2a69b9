import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
  end $$;
  create table audit_entries (
    position bigint generated always as identity constraint audit_entries_pkey primary key,
    id uuid not null constraint audit_entries_id_key unique,
    recorded_at timestamptz not null default clock_timestamp(),
    event text not null constraint audit_entries_event_check check (event ~ '^[a-z-]+(\\.[a-z-]+)+$'),
    actor_id uuid,
    request_id text not null,
    contest_id uuid,
    fields jsonb not null constraint audit_entries_fields_check check (jsonb_typeof(fields) = 'object')
  );
  create index audit_entries_contest on audit_entries (contest_id, position);
  create trigger audit_entries_rows before update or delete on audit_entries
    for each row execute function refuse_change();
  create trigger audit_entries_whole before truncate on audit_entries
    for each statement execute function refuse_change();
  alter table audit_entries enable always trigger audit_entries_rows;
  alter table audit_entries enable always trigger audit_entries_whole;
  grant select, insert (id, event, actor_id, request_id, contest_id, fields) on audit_entries to laurel_app;
`;

/** The append-only log. Its rows outlive what they speak of, hence no foreign keys; place and time are the database's. */
export class Audit1700000002000 implements MigrationInterface {
  readonly name = 'Audit1700000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_entries; drop function refuse_change()');
  }
}
