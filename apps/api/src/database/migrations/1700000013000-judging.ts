import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who judges: panels of the rulebook, their members, what they accepted, whom they belong to, and how they left. */
const PEOPLE = `
  create table panels (
    id uuid constraint panels_pkey primary key,
    contest_id uuid not null constraint panels_contest_fkey references contests,
    panel text not null constraint panels_panel_check check (panel ~ '^[a-z][a-z0-9-]{0,63}$'),
    seed bytea not null constraint panels_seed_check check (length(seed) = 32),
    made_at timestamptz not null default clock_timestamp(),
    constraint panels_contest_panel_key unique (contest_id, panel),
    constraint panels_in_contest_key unique (id, contest_id)
  );
  create table panel_members (
    id uuid constraint panel_members_pkey primary key,
    contest_id uuid not null,
    panel_id uuid not null,
    account_id uuid not null constraint panel_members_account_fkey references accounts,
    added_at timestamptz not null default clock_timestamp(),
    added_by uuid constraint panel_members_added_by_fkey references accounts,
    constraint panel_members_panel_fkey foreign key (panel_id, contest_id) references panels (id, contest_id),
    constraint panel_members_account_key unique (panel_id, account_id),
    constraint panel_members_in_panel_key unique (id, panel_id),
    constraint panel_members_in_contest_key unique (id, contest_id)
  );
  create table panel_pseudonyms (
    member_id uuid constraint panel_pseudonyms_pkey primary key,
    panel_id uuid not null,
    number smallint not null constraint panel_pseudonyms_number_check check (number >= 1),
    drawn_at timestamptz not null default clock_timestamp(),
    constraint panel_pseudonyms_member_fkey foreign key (member_id, panel_id) references panel_members (id, panel_id),
    constraint panel_pseudonyms_number_key unique (panel_id, number)
  );
  create table panel_consents (
    member_id uuid constraint panel_consents_pkey primary key
      constraint panel_consents_member_fkey references panel_members,
    terms smallint not null constraint panel_consents_terms_check check (terms >= 1),
    terms_hash text not null constraint panel_consents_terms_hash_check check (terms_hash ~ '^[0-9a-f]{64}$'),
    accepted_at timestamptz not null default clock_timestamp()
  );
  create table panel_departures (
    member_id uuid constraint panel_departures_pkey primary key,
    panel_id uuid not null,
    successor_id uuid,
    keeps_sheets boolean not null,
    reason jsonb not null constraint panel_departures_reason_words check (is_words(reason)),
    left_at timestamptz not null default clock_timestamp(),
    made_by uuid constraint panel_departures_made_by_fkey references accounts,
    constraint panel_departures_member_fkey foreign key (member_id, panel_id) references panel_members (id, panel_id),
    constraint panel_departures_successor_fkey foreign key (successor_id, panel_id)
      references panel_members (id, panel_id),
    constraint panel_departures_successor_check check (successor_id <> member_id)
  );
  create table affiliations (
    position bigint generated always as identity constraint affiliations_pkey primary key,
    contest_id uuid not null constraint affiliations_contest_fkey references contests,
    account_id uuid not null constraint affiliations_account_fkey references accounts,
    names jsonb not null constraint affiliations_names_check check (jsonb_typeof(names) = 'array'),
    at timestamptz not null default clock_timestamp(),
    made_by uuid constraint affiliations_made_by_fkey references accounts
  );
  create index affiliations_newest on affiliations (contest_id, account_id, position desc);
`;

/** What they judge: entries, conflicts of interest, and sheets with all that ever happened to them. */
const SHEETS = `
  create table panel_assignments (
    contest_id uuid not null,
    member_id uuid not null,
    entry smallint not null,
    assigned_at timestamptz not null default clock_timestamp(),
    assigned_by uuid constraint panel_assignments_assigned_by_fkey references accounts,
    constraint panel_assignments_pkey primary key (member_id, entry),
    constraint panel_assignments_in_contest_key unique (contest_id, member_id, entry),
    constraint panel_assignments_member_fkey foreign key (member_id, contest_id)
      references panel_members (id, contest_id),
    constraint panel_assignments_entry_fkey foreign key (contest_id, entry) references entries (contest_id, number)
  );
  create table panel_conflicts (
    position bigint generated always as identity constraint panel_conflicts_pkey primary key,
    contest_id uuid not null,
    member_id uuid not null,
    entry smallint not null,
    source text not null
      constraint panel_conflicts_source_check check (source in ('declared', 'found', 'same-submitter')),
    holds boolean not null,
    reason jsonb constraint panel_conflicts_reason_words check (is_words(reason)),
    at timestamptz not null default clock_timestamp(),
    made_by uuid constraint panel_conflicts_made_by_fkey references accounts,
    constraint panel_conflicts_member_fkey foreign key (member_id, contest_id) references panel_members (id, contest_id),
    constraint panel_conflicts_entry_fkey foreign key (contest_id, entry) references entries (contest_id, number)
  );
  create index panel_conflicts_newest on panel_conflicts (member_id, entry, position desc);
  create table sheet_versions (
    contest_id uuid not null,
    member_id uuid not null,
    entry smallint not null,
    version integer not null constraint sheet_versions_version_check check (version >= 1),
    rulebook_version smallint not null,
    criteria jsonb not null constraint sheet_versions_criteria_check check (jsonb_typeof(criteria) = 'array'),
    device text,
    saved_at timestamptz not null default clock_timestamp(),
    constraint sheet_versions_pkey primary key (member_id, entry, version),
    constraint sheet_versions_assignment_fkey foreign key (contest_id, member_id, entry)
      references panel_assignments (contest_id, member_id, entry),
    constraint sheet_versions_rulebook_fkey foreign key (contest_id, rulebook_version) references rulebook_versions
  );
  create table sheet_submissions (
    member_id uuid not null,
    entry smallint not null,
    submission smallint not null constraint sheet_submissions_submission_check check (submission >= 1),
    version integer not null,
    salt bytea not null constraint sheet_submissions_salt_check check (length(salt) = 16),
    hash text not null constraint sheet_submissions_hash_key unique
      constraint sheet_submissions_hash_check check (hash ~ '^[0-9a-f]{64}$'),
    submitted_at timestamptz not null default statement_timestamp(),
    constraint sheet_submissions_pkey primary key (member_id, entry, submission),
    constraint sheet_submissions_version_fkey foreign key (member_id, entry, version) references sheet_versions
  );
  create table sheet_returns (
    member_id uuid not null,
    entry smallint not null,
    submission smallint not null,
    reason jsonb not null constraint sheet_returns_reason_words check (is_words(reason)),
    returned_at timestamptz not null default clock_timestamp(),
    returned_by uuid constraint sheet_returns_returned_by_fkey references accounts,
    constraint sheet_returns_pkey primary key (member_id, entry, submission),
    constraint sheet_returns_submission_fkey foreign key (member_id, entry, submission) references sheet_submissions
  );
`;

/** One row for each sheet that is assigned: how it stands, and whether it counts. */
const STANDING = `
  create view score_sheets as
    select assigned.contest_id, member.panel_id, panels.panel, assigned.member_id, member.account_id,
      'J' || pseudonym.number as judge, assigned.entry,
      coalesce(newest.version, 0) as version, newest.criteria, newest.saved_at, newest.device,
      submitted.submission, submitted.version as submitted_version, submitted.submitted_at, submitted.salt, submitted.hash,
      returned.returned_at, returned.reason as return_reason,
      coalesce(submitted.submission > coalesce(returned.submission, 0), false) as is_submitted,
      coalesce(conflict.holds, false) as is_recused, conflict.source as conflict_source, conflict.at as conflict_at,
      departure.left_at, departure.keeps_sheets,
      coalesce(submitted.submission > coalesce(returned.submission, 0), false) and not coalesce(conflict.holds, false)
        and coalesce(departure.keeps_sheets, true) as does_count
    from panel_assignments as assigned
    join panel_members as member on member.id = assigned.member_id
    join panels on panels.id = member.panel_id
    left join panel_pseudonyms as pseudonym on pseudonym.member_id = member.id
    left join panel_departures as departure on departure.member_id = member.id
    left join lateral (select * from sheet_versions where (member_id, entry) = (assigned.member_id, assigned.entry)
      order by version desc limit 1) as newest on true
    left join lateral (select * from sheet_submissions where (member_id, entry) = (assigned.member_id, assigned.entry)
      order by submission desc limit 1) as submitted on true
    left join lateral (select * from sheet_returns where (member_id, entry) = (assigned.member_id, assigned.entry)
      order by submission desc limit 1) as returned on true
    left join lateral (select * from panel_conflicts where (member_id, entry) = (assigned.member_id, assigned.entry)
      order by position desc limit 1) as conflict on true;
`;

/** The sheets of one judge change one after the other, whoever changes them. */
const GUARDS = `
  create function lock_judge(member uuid) returns void
  language sql volatile set search_path = pg_catalog, public as $$
    select pg_advisory_xact_lock(hashtextextended('laurel.judge ' || member, 0))
  $$;
  create function lock_panel(contest uuid, panel text) returns void
  language sql volatile set search_path = pg_catalog, public as $$
    select pg_advisory_xact_lock(hashtextextended('laurel.panel ' || contest || ' ' || panel, 0))
  $$;
  create function check_sheet() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
  declare
    sheet score_sheets;
    is_version constant boolean := tg_table_name = 'sheet_versions';
  begin
    perform lock_judge(new.member_id);
    select * into sheet from score_sheets where member_id = new.member_id and entry = new.entry;
    if sheet.left_at is not null then
      raise exception 'a judge who has left writes nothing'
        using errcode = 'check_violation', constraint = 'sheets_at_work';
    end if;
    if not exists (select from panel_consents where member_id = new.member_id) then
      raise exception 'no mark before the terms are accepted'
        using errcode = 'check_violation', constraint = 'sheets_with_consent';
    end if;
    if sheet.is_recused then
      raise exception 'a judge with a conflict of interest writes nothing of the entry'
        using errcode = 'check_violation', constraint = 'sheets_without_conflict';
    end if;
    if sheet.is_submitted then
      raise exception 'a submitted sheet stays as it is until it is given back'
        using errcode = 'check_violation', constraint = 'sheets_once_submitted';
    end if;
    if is_version then
      if new.version <> sheet.version + 1 then
        raise exception 'versions of a sheet follow one another'
          using errcode = 'check_violation', constraint = 'sheet_versions_in_turn';
      end if;
    elsif new.version <> sheet.version or new.submission <> coalesce(sheet.submission, 0) + 1 then
      raise exception 'the newest version is submitted'
        using errcode = 'check_violation', constraint = 'sheet_submissions_newest';
    end if;
    return new;
  end $$;
  create trigger sheet_versions_allowed before insert on sheet_versions for each row execute function check_sheet();
  create trigger sheet_submissions_allowed before insert on sheet_submissions
    for each row execute function check_sheet();
`;

const TABLES = [
  ...['panels', 'panel_members', 'panel_pseudonyms', 'panel_consents', 'panel_departures', 'affiliations'],
  ...['panel_assignments', 'panel_conflicts', 'sheet_versions', 'sheet_submissions', 'sheet_returns'],
];

/** Nothing of all this is ever changed or deleted: what is new is a row of its own. */
const APPEND_ONLY = TABLES.map(
  (table) => `
  create trigger ${table}_rows before update or delete on ${table} for each row execute function refuse_change();
  create trigger ${table}_whole before truncate on ${table} for each statement execute function refuse_change();`,
).join('');

const GRANTS = `
  grant select on ${TABLES.join(', ')}, score_sheets to laurel_app;
  grant insert (id, contest_id, panel, seed) on panels to laurel_app;
  grant insert (id, contest_id, panel_id, account_id, added_by) on panel_members to laurel_app;
  grant insert (member_id, panel_id, number) on panel_pseudonyms to laurel_app;
  grant insert (member_id, terms, terms_hash) on panel_consents to laurel_app;
  grant insert (member_id, panel_id, successor_id, keeps_sheets, reason, made_by) on panel_departures to laurel_app;
  grant insert (contest_id, account_id, names, made_by) on affiliations to laurel_app;
  grant insert (contest_id, member_id, entry, assigned_by) on panel_assignments to laurel_app;
  grant insert (contest_id, member_id, entry, source, holds, reason, made_by) on panel_conflicts to laurel_app;
  grant insert (contest_id, member_id, entry, version, rulebook_version, criteria, device) on sheet_versions to laurel_app;
  grant insert (member_id, entry, submission, version, salt, hash) on sheet_submissions to laurel_app;
  grant insert (member_id, entry, submission, reason, returned_by) on sheet_returns to laurel_app;
`;

const DOWN = `
  drop view score_sheets;
  drop table ${[...TABLES].reverse().join(', ')};
  drop function check_sheet();
  drop function lock_panel(uuid, text);
  drop function lock_judge(uuid);
`;

/** Panels of judges and their sheets. */
export class Judging1700000013000 implements MigrationInterface {
  readonly name = 'Judging1700000013000';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [PEOPLE, SHEETS, STANDING, GUARDS, APPEND_ONLY, GRANTS]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
