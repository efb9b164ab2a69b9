import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_CHECK_SEALING, FIRST_CHECK_STAGE_CHANGE, FIRST_STAGE_LIFE } from './first-stage-functions.js';

/** The plan as it was announced stays; what organisers change is a row of its own, with the plan in force from then on. */
const TABLES = `
  alter table stages
    add column opens jsonb,
    add constraint stages_opens_check check (opens is null or (
      jsonb_typeof(opens) = 'object' and opens - 'channels' - 'panel' - 'round' = '{}'::jsonb
      and (kind = 'ballots' or not opens ? 'channels') and (kind = 'marks' or not opens ? 'panel')
      and (kind in ('ballots', 'marks') or not opens ? 'round'))),
    add constraint stages_in_contest_key unique (id, contest_id);
  create table stage_changes (
    position bigint generated always as identity constraint stage_changes_pkey primary key,
    contest_id uuid not null,
    stage_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    "to" text not null constraint stage_changes_to_check check ("to" in ('planned', 'open', 'closed')),
    opens_at timestamptz,
    closes_at timestamptz,
    reason jsonb not null constraint stage_changes_reason_words check (is_words(reason)),
    made_by uuid constraint stage_changes_made_by_fkey references accounts,
    constraint stage_changes_stage_fkey foreign key (stage_id, contest_id) references stages (id, contest_id),
    constraint stage_changes_window_check check (opens_at < closes_at)
  );
  create index stage_changes_stage on stage_changes (stage_id, position);
`;

const REASON_ZH = '改版前由主办方操作';
const REASON = `jsonb_build_object('zh', '${REASON_ZH}', 'en', 'Changed by hand before this version')`;

/** Whatever was opened or closed by hand so far: the clock did nothing then, so what was due waited for a hand. */
const KEEP_HISTORY = `
  insert into stage_changes (contest_id, stage_id, at, "to", reason)
    select contest_id, id, opens_at, 'planned', ${REASON}
    from stages where not contest_is_imported and opens_at <= coalesce(first_opened_at, now());
  insert into stage_changes (contest_id, stage_id, at, "to", opens_at, reason)
    select contest_id, id, first_opened_at, 'open', first_opened_at, ${REASON}
    from stages where first_opened_at is not null order by first_opened_at;
  insert into stage_changes (contest_id, stage_id, "to", opens_at, reason)
    select contest_id, id, 'closed', first_opened_at, ${REASON}
    from stages where state = 'closed' and not contest_is_imported;
  drop trigger stages_first_opened on stages;
  drop function note_first_opening();
  revoke update (state), insert (state) on stages from laurel_app;
  alter table stages drop column state, drop column first_opened_at;
`;

/**
 * The life of a stage until a moment. Each plan in turn makes at most one span in which the stage is open: from its opening,
 * by the clock or by hand, but never before the rulebook is sealed, to its end or to the next change.
 */
const LIFE = `
  ${FIRST_STAGE_LIFE}
  create function stage_state(stage stages) returns text
  language sql stable set search_path = pg_catalog, public as $$
    select state from stage_life(stage, statement_timestamp())
  $$;
  create function stage_is_open(stage stages) returns boolean
  language sql stable set search_path = pg_catalog, public as $$ select stage_state(stage) = 'open' $$;
  create function next_stage_moment(contest uuid) returns timestamptz
  language sql stable set search_path = pg_catalog, public as $$
    select min(next) from stages, stage_life(stages, statement_timestamp()) as life,
      lateral (values (case when life.state = 'planned' then life.opens_at end),
        (case when life.state <> 'closed' then life.closes_at end)) as moments (next)
    where stages.contest_id = contest and next > statement_timestamp()
  $$;
`;

/** Sealing and changing a stage wait for each other, whoever asks. */
const GUARDS = `
  create function lock_stages(contest uuid) returns void
  language sql volatile set search_path = pg_catalog, public as $$
    select pg_advisory_xact_lock(hashtextextended('laurel.stages ' || contest, 0))
  $$;
  ${FIRST_CHECK_STAGE_CHANGE}
  create trigger stage_changes_lifecycle before insert on stage_changes
    for each row execute function check_stage_change();
  ${FIRST_CHECK_SEALING}
  create trigger rulebook_versions_in_turn before insert on rulebook_versions
    for each row execute function check_sealing();
  create trigger stages_rows before update or delete on stages for each row execute function refuse_change();
  create trigger stages_whole before truncate on stages for each statement execute function refuse_change();
  create trigger stage_changes_rows before update or delete on stage_changes
    for each row execute function refuse_change();
  create trigger stage_changes_whole before truncate on stage_changes
    for each statement execute function refuse_change();
  grant select, insert (contest_id, stage_id, "to", opens_at, closes_at, reason, made_by) on stage_changes to laurel_app;
  grant insert (opens) on stages to laurel_app;
`;

/** What has ended stays ended, and what was used stays used. */
const ENDS = `
  create function keep_the_end() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    raise exception 'what was used or has ended in % stays so', tg_table_name using errcode = 'insufficient_privilege';
  end $$;
  create trigger login_sessions_ended before update on login_sessions for each row
    when (old.ended_at is not null and (old.ended_at, old.ended_why) is distinct from (new.ended_at, new.ended_why))
    execute function keep_the_end();
  create trigger refresh_tokens_used before update on refresh_tokens for each row
    when (old.used_at is not null and old.used_at is distinct from new.used_at) execute function keep_the_end();
  create trigger setup_links_used before update on setup_links for each row
    when (old.used_at is not null and old.used_at is distinct from new.used_at) execute function keep_the_end();
`;

const DOWN = `
  drop trigger setup_links_used on setup_links;
  drop trigger refresh_tokens_used on refresh_tokens;
  drop trigger login_sessions_ended on login_sessions;
  drop function keep_the_end();
  drop trigger rulebook_versions_in_turn on rulebook_versions;
  drop function check_sealing();
  drop trigger stages_rows on stages;
  drop trigger stages_whole on stages;
  alter table stages add column state text, add column first_opened_at timestamptz;
  update stages set state = life.state, first_opened_at = life.opened_at
    from (select id as stage, (stage_life(stages, now())).* from stages) as life where id = life.stage;
  alter table stages
    alter column state set not null,
    add constraint stages_state_check check (state in ('planned', 'open', 'closed')),
    add constraint stages_imported_check
      check (not (contest_is_imported and kind in ('ballots', 'marks') and state = 'open'));
  drop function next_stage_moment(uuid);
  drop function stage_is_open(stages);
  drop function stage_state(stages);
  drop function stage_life(stages, timestamptz);
  drop table stage_changes;
  drop function check_stage_change();
  drop function lock_stages(uuid);
  alter table stages
    drop constraint stages_in_contest_key,
    drop constraint stages_opens_check,
    drop column opens;
  create function note_first_opening() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if new.state = 'open' then new.first_opened_at := coalesce(old.first_opened_at, now()); end if;
    return new;
  end $$;
  create trigger stages_first_opened before insert or update on stages
    for each row execute function note_first_opening();
  grant update (state), insert (state) on stages to laurel_app;
`;

/** When a stage is open: its window, what organisers changed by hand, and the sealed rulebook say so, in one function. */
export class Stages1700000007100 implements MigrationInterface {
  readonly name = 'Stages1700000007100';

  async up(db: QueryRunner): Promise<void> {
    for (const part of [TABLES, KEEP_HISTORY, LIFE, GUARDS, ENDS]) await db.query(part);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
