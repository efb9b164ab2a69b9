import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  alter table proposed_versions
    add column along_round text,
    add column along_version smallint,
    add constraint proposed_versions_along_check check (
      (along_round is null) = (along_version is null) and along_round is distinct from round),
    add constraint proposed_versions_along_fkey foreign key (contest_id, along_round, along_version)
      references proposed_versions (contest_id, round, version);
  grant insert (along_round, along_version) on proposed_versions to laurel_app;

  create function check_along() returns trigger language plpgsql set search_path = pg_catalog, public as $$
  begin
    if exists (
      select from proposed_versions along
      where along.contest_id = new.contest_id
        and ((along.round, along.version) = (new.round, new.version)
          or (along.along_round, along.along_version) = (new.round, new.version))
        and along.along_round is not null
        and 2 > (select count(*) from outcome_versions published
          where published.contest_id = along.contest_id and ((published.round, published.version) in (
            (along.round, along.version), (along.along_round, along.along_version)))))
    then
      raise exception 'what corrects an earlier round is published with it, and neither without the other'
        using errcode = 'check_violation', constraint = 'outcome_versions_along';
    end if;
    return null;
  end $$;
  create constraint trigger outcome_versions_along after insert on outcome_versions
    deferrable initially deferred for each row execute function check_along();
`;

const DOWN = `
  drop trigger outcome_versions_along on outcome_versions;
  drop function check_along();
  alter table proposed_versions
    drop constraint proposed_versions_along_fkey,
    drop constraint proposed_versions_along_check,
    drop column along_version,
    drop column along_round;
`;

/** Versions of earlier rounds that are proposed and published along with the version of a later one. */
export class CorrectionsAlong1700000015400 implements MigrationInterface {
  readonly name = 'CorrectionsAlong1700000015400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
