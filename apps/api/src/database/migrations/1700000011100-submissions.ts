import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['submission_fields', 'submission_receipts', 'submission_changes', 'closed_write_ups'];

const TABLES = `
  create table submissions (
    id uuid constraint submissions_pkey primary key,
    contest_id uuid not null constraint submissions_contest_fkey references contests,
    state text not null constraint submissions_state_check
      check (state in ('draft', 'submitted', 'returned', 'accepted', 'rejected', 'withdrawn')),
    version integer not null constraint submissions_version_check check (version >= 0),
    created_at timestamptz not null default clock_timestamp(),
    constraint submissions_in_contest_key unique (id, contest_id)
  );
  create index submissions_contest on submissions (contest_id, created_at);
  create table entry_accounts (
    submission_id uuid not null,
    contest_id uuid not null,
    account_id uuid not null constraint entry_accounts_account_fkey references accounts on delete cascade,
    tied_at timestamptz not null default clock_timestamp(),
    constraint entry_accounts_pkey primary key (account_id, contest_id, submission_id),
    constraint entry_accounts_submission_fkey foreign key (submission_id, contest_id)
      references submissions (id, contest_id)
  );
  create index entry_accounts_submission on entry_accounts (submission_id);
  create table submission_fields (
    submission_id uuid not null constraint submission_fields_submission_fkey references submissions,
    field text not null,
    version integer not null constraint submission_fields_version_check check (version >= 1),
    value jsonb not null,
    saved_at timestamptz not null default clock_timestamp(),
    saved_by uuid constraint submission_fields_saved_by_fkey references accounts on delete set null,
    constraint submission_fields_pkey primary key (submission_id, field, version)
  );
  create table submission_receipts (
    submission_id uuid not null constraint submission_receipts_submission_fkey references submissions,
    position smallint not null constraint submission_receipts_position_check check (position >= 1),
    version integer not null,
    content text not null,
    hash text not null constraint submission_receipts_hash_check
      check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    received_at timestamptz not null default clock_timestamp(),
    constraint submission_receipts_pkey primary key (submission_id, position)
  );
  create table submission_changes (
    position bigint generated always as identity constraint submission_changes_pkey primary key,
    submission_id uuid not null constraint submission_changes_submission_fkey references submissions,
    at timestamptz not null default clock_timestamp(),
    "from" text not null,
    "to" text not null,
    reason jsonb constraint submission_changes_reason_words check (is_words(reason)),
    made_by uuid constraint submission_changes_made_by_fkey references accounts on delete set null,
    constraint submission_changes_reason_check check ("to" not in ('returned', 'rejected') or reason is not null)
  );
  create index submission_changes_submission on submission_changes (submission_id, position);
  create table closed_write_ups (
    contest_id uuid constraint closed_write_ups_pkey primary key
      constraint closed_write_ups_contest_fkey references contests,
    closed_at timestamptz not null default clock_timestamp()
  );
`;

/** What an entry that was accepted and has withdrawn was, it stays; and a number is nobody else's. */
const GUARDS = `
  create function keep_withdrawn() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    raise exception 'an entry that has withdrawn stays so' using errcode = 'insufficient_privilege';
  end $$;
  create trigger entries_withdrawn before update on entries for each row
    when (old.state = 'withdrawn' and new.state <> 'withdrawn') execute function keep_withdrawn();
  ${APPEND_ONLY.map(
    (table) => `
  create trigger ${table}_rows before update or delete on ${table} for each row execute function refuse_change();
  create trigger ${table}_whole before truncate on ${table} for each statement execute function refuse_change();`,
  ).join('')}
  grant update (state, write_up) on entries to laurel_app;
  grant select, insert (id, contest_id, state, version), update (state, version) on submissions to laurel_app;
  grant select, insert (submission_id, contest_id, account_id) on entry_accounts to laurel_app;
  grant select, insert (submission_id, field, version, value, saved_by) on submission_fields to laurel_app;
  grant select, insert (submission_id, position, version, content, hash) on submission_receipts to laurel_app;
  grant select, insert (contest_id) on closed_write_ups to laurel_app;
  grant select, insert (submission_id, "from", "to", reason, made_by) on submission_changes to laurel_app;
`;

/** Entries as their submitters work at them, apart from those that were accepted: what is a draft is on no public page. */
export class Submissions1700000011100 implements MigrationInterface {
  readonly name = 'Submissions1700000011100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(GUARDS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger entries_withdrawn on entries;
      drop function keep_withdrawn();
      revoke update (state, write_up) on entries from laurel_app;
      drop table closed_write_ups, submission_changes, submission_receipts, submission_fields, entry_accounts, submissions;
    `);
  }
}
