import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['proposed_versions', 'proposed_list_members'] as const;

const KEYS = `
    contest_id uuid not null,
    round text not null,
    version smallint not null`;

const UP = `
  alter table frozen_evidence
    add column entries smallint[],
    add constraint frozen_evidence_entries_check check (origin = 'imported' or entries is not null);
  grant insert (entries) on frozen_evidence to laurel_app;

  create table proposed_versions (${KEYS},
    evidence_id uuid not null,
    rulebook_version smallint not null,
    domain_version text not null,
    hash text not null,
    decisions integer not null,
    reason jsonb constraint proposed_versions_reason_words check (is_words(reason)),
    opened_by uuid not null constraint proposed_versions_opened_by_fkey references accounts,
    opened_at timestamptz not null default clock_timestamp(),
    ends_at timestamptz,
    constraint proposed_versions_pkey primary key (contest_id, round, version),
    constraint proposed_versions_opened_key unique (contest_id, round, version, opened_by, hash),
    constraint proposed_versions_version_check check (version >= 1),
    constraint proposed_versions_reason_check check (version = 1 or reason is not null),
    constraint proposed_versions_evidence_fkey foreign key (evidence_id, contest_id, round, rulebook_version)
      references frozen_evidence (id, contest_id, round, rulebook_version),
    constraint proposed_versions_document_fkey foreign key (hash) references documents
  );
  create table proposed_list_members (${KEYS},
    part text not null,
    list text not null,
    entry smallint not null,
    constraint proposed_list_members_pkey primary key (contest_id, round, version, part, list, entry),
    constraint proposed_list_members_version_fkey foreign key (contest_id, round, version) references proposed_versions
  );
  grant select,
    insert (contest_id, round, version, evidence_id, rulebook_version, domain_version, hash, decisions, reason, opened_by, ends_at)
    on proposed_versions to laurel_app;
  grant select, insert on proposed_list_members to laurel_app;

  alter table outcome_versions
    add column opened_by uuid,
    add column is_shortlist boolean not null default false,
    add constraint outcome_versions_second_person check (published_by is distinct from opened_by or opened_by is null),
    add constraint outcome_versions_proposed_fkey foreign key (contest_id, round, version, opened_by, hash)
      references proposed_versions (contest_id, round, version, opened_by, hash);
  grant insert (opened_by, is_shortlist) on outcome_versions to laurel_app;
  create function check_proposed() returns trigger language plpgsql set search_path = pg_catalog, public as $$
  begin
    if new.opened_by is null and exists (
      select from frozen_evidence where id = new.evidence_id and origin = 'collected')
    then
      raise exception 'what a contest collected itself is published as it was proposed in a notice'
        using errcode = 'check_violation', constraint = 'outcome_versions_proposed';
    end if;
    return new;
  end $$;
  create trigger outcome_versions_proposed before insert on outcome_versions
    for each row execute function check_proposed();
`;

const guard = (table: string): string => `
  create trigger ${table}_rows before update or delete on ${table}
    for each row execute function refuse_change();
  create trigger ${table}_whole before truncate on ${table}
    for each statement execute function refuse_change();`;

const DOWN = `
  drop trigger outcome_versions_proposed on outcome_versions;
  drop function check_proposed();
  alter table outcome_versions
    drop constraint outcome_versions_proposed_fkey,
    drop constraint outcome_versions_second_person,
    drop column is_shortlist,
    drop column opened_by;
  drop table proposed_list_members, proposed_versions;
  alter table frozen_evidence drop constraint frozen_evidence_entries_check, drop column entries;
`;

/** What a contest collected itself is proposed in a notice first; who opened it does not publish it. */
export class Notices1700000014200 implements MigrationInterface {
  readonly name = 'Notices1700000014200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
    for (const table of TABLES) await db.query(guard(table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
