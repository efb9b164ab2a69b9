import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation names a role and whom it is for; its links are shown once each, and the newest alone is good. */
const TABLES = `
  create table invitations (
    id uuid constraint invitations_pkey primary key,
    contest_id uuid constraint invitations_contest_fkey references contests,
    role text not null
      constraint invitations_role_check check (role in ('administrator', 'organiser', 'judge', 'submitter', 'auditor')),
    email text not null
      constraint invitations_email_check check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    name text not null constraint invitations_name_check check (length(btrim(name)) between 1 and 200),
    lead jsonb constraint invitations_lead_words check (is_words(lead)),
    made_by uuid constraint invitations_made_by_fkey references accounts,
    made_at timestamptz not null,
    taken_back_at timestamptz,
    accepted_at timestamptz,
    account_id uuid constraint invitations_account_fkey references accounts,
    constraint invitations_administrator_check check ((role = 'administrator') = (contest_id is null)),
    constraint invitations_lead_check check (lead is null or role = 'submitter'),
    constraint invitations_accepted_check check ((accepted_at is null) = (account_id is null)),
    constraint invitations_end_check check (taken_back_at is null or accepted_at is null)
  );
  create index invitations_contest on invitations (contest_id, made_at);
  create table invitation_links (
    token_hash bytea constraint invitation_links_pkey primary key
      constraint invitation_links_hash_check check (length(token_hash) = 32),
    invitation_id uuid not null constraint invitation_links_invitation_fkey references invitations,
    shown_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    retired_at timestamptz
  );
  create unique index invitation_links_good on invitation_links (invitation_id)
    where used_at is null and retired_at is null;
  create table password_links (
    token_hash bytea constraint password_links_pkey primary key
      constraint password_links_hash_check check (length(token_hash) = 32),
    account_id uuid not null constraint password_links_account_fkey references accounts on delete cascade,
    contest_id uuid constraint password_links_contest_fkey references contests,
    made_by uuid constraint password_links_made_by_fkey references accounts,
    shown_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    retired_at timestamptz
  );
  create unique index password_links_good on password_links (account_id)
    where used_at is null and retired_at is null;
  alter table login_sessions
    drop constraint login_sessions_ended_why_check,
    add constraint login_sessions_ended_why_check
      check (ended_why in ('signed-out', 'token-reused', 'password-reset'));
`;

/** What was accepted, taken back, used or retired stays so. */
const ENDS = `
  create trigger invitations_ended before update on invitations for each row
    when ((old.taken_back_at is not null or old.accepted_at is not null) and old is distinct from new)
    execute function keep_the_end();
  create trigger invitation_links_ended before update on invitation_links for each row
    when ((old.used_at is not null or old.retired_at is not null) and old is distinct from new)
    execute function keep_the_end();
  create trigger password_links_ended before update on password_links for each row
    when ((old.used_at is not null or old.retired_at is not null) and old is distinct from new)
    execute function keep_the_end();
`;

/**
 * The only way to another password: a link that is good, once. All sessions of the account end with it. Returns the account,
 * or null where the link is not good.
 */
const RESET = `
  create function reset_password(link bytea, hash text, moment timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
  declare
    account uuid;
  begin
    update password_links set used_at = moment
      where token_hash = link and used_at is null and retired_at is null and expires_at > moment
      returning account_id into account;
    if account is null then
      return null;
    end if;
    update accounts set password_hash = hash where id = account;
    update login_sessions set ended_at = moment, ended_why = 'password-reset'
      where account_id = account and ended_at is null;
    return account;
  end $$;
  revoke execute on function reset_password(bytea, text, timestamptz) from public;
`;

const GRANTS = `
  grant select, update (taken_back_at, accepted_at, account_id),
    insert (id, contest_id, role, email, name, lead, made_by, made_at) on invitations to laurel_app;
  grant select, update (used_at, retired_at), insert (token_hash, invitation_id, shown_at, expires_at)
    on invitation_links to laurel_app;
  grant select, update (retired_at), insert (token_hash, account_id, contest_id, made_by, shown_at, expires_at)
    on password_links to laurel_app;
  grant execute on function reset_password(bytea, text, timestamptz) to laurel_app;
`;

const DOWN = `
  drop function reset_password(bytea, text, timestamptz);
  drop table password_links, invitation_links, invitations;
  alter table login_sessions disable trigger login_sessions_ended;
  update login_sessions set ended_why = 'signed-out' where ended_why = 'password-reset';
  alter table login_sessions enable trigger login_sessions_ended;
  alter table login_sessions
    drop constraint login_sessions_ended_why_check,
    add constraint login_sessions_ended_why_check check (ended_why in ('signed-out', 'token-reused'));
`;

/** Who is invited to what, and links that set a password. */
export class People1700000010100 implements MigrationInterface {
  readonly name = 'People1700000010100';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [TABLES, ENDS, RESET, GRANTS]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
