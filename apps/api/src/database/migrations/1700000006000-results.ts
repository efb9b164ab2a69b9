import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table frozen_evidence (
    id uuid constraint frozen_evidence_pkey primary key,
    contest_id uuid not null,
    contest_is_imported boolean not null,
    round text not null,
    rulebook_version smallint not null,
    origin text not null constraint frozen_evidence_origin_check check (origin in ('imported', 'collected')),
    hash text not null,
    document text not null,
    frozen_at timestamptz not null default clock_timestamp(),
    frozen_by uuid constraint frozen_evidence_frozen_by_fkey references accounts,
    constraint frozen_evidence_contest_fkey foreign key (contest_id, contest_is_imported)
      references contests (id, is_imported),
    constraint frozen_evidence_rulebook_fkey foreign key (contest_id, rulebook_version)
      references rulebook_versions,
    constraint frozen_evidence_round_key unique (id, contest_id, round, rulebook_version),
    constraint frozen_evidence_hash_check check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    constraint frozen_evidence_imported_check check (origin = 'collected' or contest_is_imported)
  );
  create index frozen_evidence_newest on frozen_evidence (contest_id, round, frozen_at desc);
  create table outcome_versions (
    contest_id uuid not null,
    round text not null,
    version smallint not null constraint outcome_versions_version_check check (version >= 1),
    evidence_id uuid not null,
    rulebook_version smallint not null,
    domain_version text not null,
    hash text not null,
    document text not null,
    reason jsonb constraint outcome_versions_reason_words check (is_words(reason)),
    published_at timestamptz not null default clock_timestamp(),
    published_by uuid constraint outcome_versions_published_by_fkey references accounts,
    constraint outcome_versions_pkey primary key (contest_id, round, version),
    constraint outcome_versions_evidence_fkey foreign key (evidence_id, contest_id, round, rulebook_version)
      references frozen_evidence (id, contest_id, round, rulebook_version),
    constraint outcome_versions_hash_check check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    constraint outcome_versions_reason_check check (version = 1 or reason is not null)
  );
  create trigger frozen_evidence_rows before update or delete on frozen_evidence
    for each row execute function refuse_change();
  create trigger frozen_evidence_whole before truncate on frozen_evidence
    for each statement execute function refuse_change();
  create trigger outcome_versions_rows before update or delete on outcome_versions
    for each row execute function refuse_change();
  create trigger outcome_versions_whole before truncate on outcome_versions
    for each statement execute function refuse_change();
  grant select,
    insert (id, contest_id, contest_is_imported, round, rulebook_version, origin, hash, document, frozen_by)
    on frozen_evidence to laurel_app;
  grant select,
    insert (contest_id, round, version, evidence_id, rulebook_version, domain_version, hash, document, reason, published_by)
    on outcome_versions to laurel_app;
`;

/** Frozen evidence and the published versions of outcomes: what was hashed is stored as it was hashed. */
export class Results1700000006000 implements MigrationInterface {
  readonly name = 'Results1700000006000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table outcome_versions, frozen_evidence');
  }
}
