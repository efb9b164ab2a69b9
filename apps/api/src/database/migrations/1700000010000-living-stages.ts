import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_CHECK_SEALING, FIRST_CHECK_STAGE_CHANGE, FIRST_STAGE_LIFE } from './first-stage-functions.js';

/** A stage for votes or marks names the one thing that it opens; a notice may name its round. */
const STAGES = `
  alter table stages
    drop constraint stages_kind_check,
    add constraint stages_kind_check
      check (kind in ('call', 'marks', 'roadshow', 'ballots', 'notice', 'announcement')),
    drop constraint stages_opens_check,
    add constraint stages_opens_check check (opens is null or (
      jsonb_typeof(opens) = 'object' and opens - 'channels' - 'panel' - 'round' = '{}'::jsonb
      and (kind = 'ballots' or not opens ? 'channels') and (kind = 'marks' or not opens ? 'panel')
      and (kind in ('ballots', 'marks', 'notice') or not opens ? 'round'))),
    add constraint stages_opens_one_check check (contest_is_imported or case kind
      when 'ballots' then coalesce(jsonb_array_length(opens -> 'channels') = 1, false)
      when 'marks' then coalesce(opens ? 'panel', false)
      else true end) not valid;
`;

/** What each sealed version says of each stage, written with it; and which rounds are frozen. */
const TABLES = `
  create table stage_rules (
    contest_id uuid not null,
    version smallint not null,
    stage_id uuid not null,
    round text,
    round_position smallint,
    kept_hash text not null constraint stage_rules_kept_hash_check check (kept_hash ~ '^[0-9a-f]{64}$'),
    constraint stage_rules_pkey primary key (stage_id, version),
    constraint stage_rules_version_fkey foreign key (contest_id, version) references rulebook_versions,
    constraint stage_rules_stage_fkey foreign key (stage_id, contest_id) references stages (id, contest_id),
    constraint stage_rules_round_check check ((round is null) = (round_position is null))
  );
  create table stage_hindrances (
    contest_id uuid not null,
    version smallint not null,
    stage_id uuid not null,
    position smallint not null,
    code text not null,
    path text not null,
    sentence jsonb not null constraint stage_hindrances_sentence_words check (is_words(sentence)),
    constraint stage_hindrances_pkey primary key (stage_id, version, position),
    constraint stage_hindrances_version_fkey foreign key (contest_id, version) references rulebook_versions,
    constraint stage_hindrances_stage_fkey foreign key (stage_id, contest_id) references stages (id, contest_id)
  );
  create table round_freezes (
    contest_id uuid not null constraint round_freezes_contest_fkey references contests,
    round text not null,
    frozen_at timestamptz not null default clock_timestamp(),
    constraint round_freezes_pkey primary key (contest_id, round)
  );
`;

const LOCKS = `
  create function share_stages(contest uuid) returns void
  language sql volatile set search_path = pg_catalog, public as $$
    select pg_advisory_xact_lock_shared(hashtextextended('laurel.stages ' || contest, 0))
  $$;
`;

const LIFE = `
  create or replace function stage_life(stage stages, moment timestamptz, out state text, out opens_at timestamptz,
    out closes_at timestamptz, out opened_at timestamptz, out closed_at timestamptz)
  language sql stable set search_path = pg_catalog, public as $$
    with plans as (
      select 0 as position, '-infinity'::timestamptz as at,
        case when stage.contest_is_imported then 'closed' else 'planned' end as "to", stage.opens_at, stage.closes_at
      union all
      select position, at, "to", opens_at, closes_at from stage_changes where stage_id = stage.id and at <= moment
    ), spans as (
      select "to", greatest(at, case when "to" = 'planned' then coalesce(opens_at, 'infinity') end, sealed.since) as begins,
        least(closes_at, lead(at) over (order by position)) as ends
      from plans, (select coalesce(min(sealed_at), 'infinity') as since
        from rulebook_versions where contest_id = stage.contest_id and version > (
          select coalesce(max(version), 0) from stage_hindrances where stage_id = stage.id)) sealed
    ), periods as (
      select begins, ends from spans where "to" <> 'closed' and begins <= moment and (ends is null or begins < ends)
    ), opened as (
      select min(begins) as at, coalesce(bool_or(ends is null or ends > moment), false) as is_open, max(ends) as until
      from periods
    )
    select case when is_open then 'open'
        when "to" = 'closed' or closes_at <= moment then 'closed' else 'planned' end,
      opens_at, closes_at, opened.at, case when not is_open then until end
    from plans, opened order by position desc limit 1
  $$;
`;

const CHANGES = `
  create or replace function check_stage_change() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
  declare
    stage stages;
    life record;
    ruled stage_rules;
  begin
    perform lock_stages(new.contest_id);
    new.at := clock_timestamp();
    select * into stage from stages where id = new.stage_id;
    select * into life from stage_life(stage, new.at);
    if new."to" = 'open' and stage.contest_is_imported and stage.kind in ('ballots', 'marks') then
      raise exception 'ballots and marks of an imported contest never open'
        using errcode = 'check_violation', constraint = 'stage_changes_imported';
    end if;
    if new."to" = 'open' and not exists (select from rulebook_versions where contest_id = new.contest_id) then
      raise exception 'no stage opens before a rulebook is sealed'
        using errcode = 'check_violation', constraint = 'stage_changes_sealed';
    end if;
    select * into ruled from stage_rules where stage_id = stage.id order by version desc limit 1;
    if new."to" = 'open' and exists (select from stage_hindrances as missing
      where missing.stage_id = stage.id and missing.version = ruled.version)
    then
      raise exception 'this version cannot run what the stage opens'
        using errcode = 'check_violation', constraint = 'stage_changes_can_run';
    end if;
    if life.state = 'closed' and new."to" = 'open' and stage.kind <> 'notice' and exists (
      select from round_freezes where contest_id = new.contest_id and round = ruled.round)
    then
      raise exception 'the evidence of the round is frozen'
        using errcode = 'check_violation', constraint = 'stage_changes_round_frozen';
    end if;
    if life.state = 'closed' and new."to" = 'open' and exists (
      select from stages as other join stage_rules as later on later.stage_id = other.id, stage_life(other, new.at) as begun
      where other.contest_id = new.contest_id and later.version = ruled.version
        and later.round_position > ruled.round_position and begun.opened_at is not null)
    then
      raise exception 'a stage of a later round has opened'
        using errcode = 'check_violation', constraint = 'stage_changes_next_round';
    end if;
    if (life.state, new."to") in (('open', 'planned'), ('closed', 'planned'), ('closed', 'closed')) or
      new."to" = 'open' and new.closes_at <= new.at or
      life.state = 'open' and new."to" = 'open' and new.closes_at is not distinct from life.closes_at or
      new."to" = 'planned' and (
        (new.opens_at, new.closes_at) is not distinct from (life.opens_at, life.closes_at) or new.closes_at <= new.at or
        new.opens_at <= new.at and new.opens_at is distinct from life.opens_at)
    then
      raise exception 'a stage that is % does not become % so', life.state, new."to"
        using errcode = 'check_violation', constraint = 'stage_changes_lifecycle';
    end if;
    -- what is opened by hand opens now; what is closed by hand keeps the plan that it had
    if new."to" = 'open' then
      new.opens_at := least(life.opens_at, new.at);
    elsif new."to" = 'closed' then
      new.opens_at := life.opens_at;
      new.closes_at := life.closes_at;
    end if;
    return new;
  end $$;
`;

/** Of what a stage that has opened was sealed with, nothing changes: both versions say the same of it. */
const SEALING = `
  create or replace function check_sealing() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
  begin
    perform lock_stages(new.contest_id);
    if new.version <> 1 + (select coalesce(max(version), 0) from rulebook_versions where contest_id = new.contest_id) then
      raise exception 'versions of a rulebook follow one another'
        using errcode = 'check_violation', constraint = 'rulebook_versions_in_turn';
    end if;
    -- now that nobody else changes a stage: what opened before has opened under the version before
    new.sealed_at := clock_timestamp();
    return new;
  end $$;
  create function check_amendment() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
  begin
    if new.version > 1 and exists (
      select from stages, stage_life(stages, clock_timestamp()) as life
      where stages.contest_id = new.contest_id and life.opened_at < new.sealed_at and not exists (
        select from stage_rules as now join stage_rules as before using (stage_id, kept_hash)
        where stage_id = stages.id and now.version = new.version and before.version = new.version - 1))
    then
      raise exception 'what a stage opens stays as it was sealed once it has opened'
        using errcode = 'check_violation', constraint = 'rulebook_versions_before_opening';
    end if;
    return null;
  end $$;
  create constraint trigger rulebook_versions_amended after insert on rulebook_versions
    deferrable initially deferred for each row execute function check_amendment();
`;

/** What is frozen is closed. */
const FREEZING = `
  create function check_freeze() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
  begin
    perform lock_stages(new.contest_id);
    new.frozen_at := clock_timestamp();
    if exists (
      select from stages join stage_rules on stage_rules.stage_id = stages.id, stage_life(stages, new.frozen_at) as life
      where stages.contest_id = new.contest_id and kind in ('ballots', 'marks') and round = new.round
        and version = (select max(version) from rulebook_versions where contest_id = new.contest_id)
        and life.state <> 'closed')
    then
      raise exception 'a stage of the round is not closed'
        using errcode = 'check_violation', constraint = 'round_freezes_closed';
    end if;
    return new;
  end $$;
  create trigger round_freezes_closed before insert on round_freezes
    for each row execute function check_freeze();
`;

const appendOnly = (table: string, columns: string): string => `
  create trigger ${table}_rows before update or delete on ${table}
    for each row execute function refuse_change();
  create trigger ${table}_whole before truncate on ${table}
    for each statement execute function refuse_change();
  grant select, insert (${columns}) on ${table} to laurel_app;
`;

const GUARDS = [
  appendOnly('stage_rules', 'contest_id, version, stage_id, round, round_position, kept_hash'),
  appendOnly('stage_hindrances', 'contest_id, version, stage_id, position, code, path, sentence'),
  appendOnly('round_freezes', 'contest_id, round'),
];

const DOWN = `
  drop trigger rulebook_versions_amended on rulebook_versions;
  drop function check_amendment();
  ${FIRST_STAGE_LIFE}
  ${FIRST_CHECK_STAGE_CHANGE}
  ${FIRST_CHECK_SEALING}
  drop table round_freezes, stage_hindrances, stage_rules;
  drop function check_freeze();
  drop function share_stages(uuid);
  alter table stages disable trigger stages_rows;
  update stages set kind = 'announcement', opens = null where kind = 'notice';
  alter table stages enable trigger stages_rows;
  alter table stages
    drop constraint stages_opens_one_check,
    drop constraint stages_kind_check,
    add constraint stages_kind_check check (kind in ('call', 'marks', 'roadshow', 'ballots', 'announcement')),
    drop constraint stages_opens_check,
    add constraint stages_opens_check check (opens is null or (
      jsonb_typeof(opens) = 'object' and opens - 'channels' - 'panel' - 'round' = '{}'::jsonb
      and (kind = 'ballots' or not opens ? 'channels') and (kind = 'marks' or not opens ? 'panel')
      and (kind in ('ballots', 'marks') or not opens ? 'round')));
`;

/** What a stage may open, what of it can run, how long it can be opened again, and what an amendment leaves as it is. */
export class LivingStages1700000010000 implements MigrationInterface {
  readonly name = 'LivingStages1700000010000';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [STAGES, TABLES, LOCKS, LIFE, CHANGES, SEALING, FREEZING, ...GUARDS]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
