import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table accounts (
    id uuid constraint accounts_pkey primary key,
    email text not null constraint accounts_email_key unique
      constraint accounts_email_check check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    name text not null constraint accounts_name_check check (length(btrim(name)) between 1 and 200),
    password_hash text not null constraint accounts_password_hash_check check (password_hash like '$argon2id$%'),
    created_at timestamptz not null default now()
  );
  create table memberships (
    id uuid constraint memberships_pkey primary key,
    account_id uuid not null constraint memberships_account_fkey references accounts on delete cascade,
    contest_id uuid,
    role text not null
      constraint memberships_role_check check (role in ('administrator', 'organiser', 'judge', 'body', 'auditor')),
    created_at timestamptz not null default now(),
    constraint memberships_key unique nulls not distinct (account_id, contest_id, role),
    constraint memberships_administrator_check check ((role = 'administrator') = (contest_id is null))
  );
  create table login_sessions (
    id uuid constraint login_sessions_pkey primary key,
    account_id uuid not null constraint login_sessions_account_fkey references accounts on delete cascade,
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    ended_why text constraint login_sessions_ended_why_check check (ended_why in ('signed-out', 'token-reused')),
    constraint login_sessions_ended_check check ((ended_at is null) = (ended_why is null))
  );
  create index login_sessions_account on login_sessions (account_id);
  create table refresh_tokens (
    hash bytea constraint refresh_tokens_pkey primary key
      constraint refresh_tokens_hash_check check (length(hash) = 32),
    session_id uuid not null constraint refresh_tokens_session_fkey references login_sessions on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create index refresh_tokens_session on refresh_tokens (session_id);
  create table setup_links (
    token_hash bytea constraint setup_links_pkey primary key
      constraint setup_links_hash_check check (length(token_hash) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create table key_checks (
    name text constraint key_checks_pkey primary key,
    check_value text not null,
    created_at timestamptz not null default now()
  );
  grant select on accounts, memberships, key_checks to laurel_app;
  grant insert (id, email, name, password_hash) on accounts to laurel_app;
  grant insert (id, account_id, contest_id, role) on memberships to laurel_app;
  grant insert (name, check_value) on key_checks to laurel_app;
  grant select, insert, delete, update (ended_at, ended_why) on login_sessions to laurel_app;
  grant select, insert, delete, update (used_at) on refresh_tokens to laurel_app;
  grant select, insert, update (used_at) on setup_links to laurel_app;
`;

/** Who may sign in, how long, and the check values of the keys that lie outside the database. */
export class Accounts1700000001000 implements MigrationInterface {
  readonly name = 'Accounts1700000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table key_checks, setup_links, refresh_tokens, login_sessions, memberships, accounts');
  }
}
