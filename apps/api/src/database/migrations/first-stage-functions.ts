/** The functions of stages as they were until 1700000010000, said once for both migrations. */
export const FIRST_STAGE_LIFE = `
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
        from rulebook_versions where contest_id = stage.contest_id) sealed
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

export const FIRST_CHECK_STAGE_CHANGE = `
  create or replace function check_stage_change() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
  declare
    stage stages;
    life record;
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

export const FIRST_CHECK_SEALING = `
  create or replace function check_sealing() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
  begin
    perform lock_stages(new.contest_id);
    if new.version <> 1 + (select coalesce(max(version), 0) from rulebook_versions where contest_id = new.contest_id) then
      raise exception 'versions of a rulebook follow one another'
        using errcode = 'check_violation', constraint = 'rulebook_versions_in_turn';
    end if;
    if exists (select from stages, stage_life(stages, clock_timestamp()) as life
      where stages.contest_id = new.contest_id and life.opened_at is not null)
    then
      raise exception 'a rulebook stays as it was sealed once a stage has opened'
        using errcode = 'check_violation', constraint = 'rulebook_versions_before_opening';
    end if;
    return new;
  end $$;
`;
