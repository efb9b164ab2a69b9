import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rulings struck off, each ballot by the first of them; the entry 0 counts the ballots. It is never changed, as rulings are. */
const STRUCK = `
  create table struck_votes (
    contest_id uuid not null,
    number integer not null,
    channel_id integer not null,
    entry_no smallint not null,
    cell smallint not null,
    votes bigint not null constraint struck_votes_votes_check check (votes > 0),
    constraint struck_votes_pkey primary key (channel_id, number, entry_no, cell),
    constraint struck_votes_ruling_fkey foreign key (contest_id, number) references ballot_rulings
  );
  create trigger struck_votes_rows before update or delete on struck_votes for each row execute function refuse_change();
  create trigger struck_votes_whole before truncate on struck_votes for each statement execute function refuse_change();
  grant select, insert on struck_votes to laurel_app;
`;

/** Counts what was struck off before it was kept. */
export const STRUCK_EARLIER = `
  with stretches as (
    select contest_id, number, voting_channels.id as channel_id, begins_at, ends_at, made_at, (
      select form from rulebook_versions, lateral jsonb_array_elements(document::jsonb -> 'channels') as each,
        lateral (select each -> 'form' as form) as its
      where rulebook_versions.contest_id = ballot_reviews.contest_id and each ->> 'id' = channel
      order by version desc limit 1) as form
    from ballot_rulings join ballot_reviews using (contest_id, number) join voting_channels using (contest_id, channel)
    where ruling = 'struck-off'
  ), struck as (
    select ruled.*, choices, weights from ballot, lateral (
      select contest_id, number, stretches.channel_id, form from stretches
      where stretches.channel_id = ballot.channel_id and created_at >= begins_at and created_at < ends_at
      order by made_at, number limit 1) as ruled
  )
  insert into struck_votes (contest_id, number, channel_id, entry_no, cell, votes)
  select contest_id, number, channel_id, 0, 0, count(*) from struck group by 1, 2, 3
  union all
  select contest_id, number, channel_id, entry, case when form ->> 'kind' = 'rank' then place
      when form ->> 'kind' in ('points', 'grade') then weight when form ->> 'shared' = 'true' then cardinality(choices) else 0 end,
    count(*)
  from struck, unnest(choices, weights) with ordinality as vote (entry, weight, place) group by 1, 2, 3, 4, 5
`;

/**
 * Of channels, each named by its contest and its id and called by its place among them: the votes by entry and cell, those of the
 * entry 0 being the ballots, and the ballots of so many last full minutes, each with how many minutes it is away. All that was
 * committed before is in it, folded or not, but what was struck off. An entry may be there more than once: who reads adds up.
 * Its plans are kept, since it is asked once a second.
 */
const TOTALS = `
  create function running_totals(contests uuid[], channels text[], minutes integer)
  returns table (place integer, entries json, cells json, votes json, ago json, ballots json)
  language plpgsql stable set search_path = pg_catalog, public set jit = off set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    this_minute constant integer := floor(extract(epoch from statement_timestamp()) / 60)::integer;
  begin
    return query
    with asked as materialized (
      select place::integer - 1 as place, id
      from unnest(contests, channels) with ordinality as named (contest_id, channel, place)
        join voting_channels using (contest_id, channel)
    ), unfolded as materialized (
      select place, n, batch.entries, batch.cells, counts, floor(extract(epoch from created_at) / 60)::integer as minute
      from fresh_batches() as batch join asked on channel_id = id
    ), counted as (
      select place, entry_no as entry, cell, votes from asked join tally_total on channel_id = id
      union all select place, entry_no, cell, -votes from asked join struck_votes on channel_id = id
      union all select place, 0, 0, sum(n) from unfolded group by 1
      union all select place, entry, cell, sum(votes)
        from unfolded, unnest(unfolded.entries, unfolded.cells, counts) as added (entry, cell, votes) group by 1, 2, 3
    ), by_entry as (
      select place, json_agg(entry) as entries, json_agg(cell) as cells, json_agg(votes) as votes from counted group by 1
    ), timed as (
      select place, minute, sum(ballots) as ballots from (
        select place, minute, ballots from asked join tally_minute on channel_id = id
        where minute between this_minute - minutes and this_minute - 1
        union all select place, minute, n from unfolded where minute between this_minute - minutes and this_minute - 1
      ) as each group by 1, 2
    ), by_minute as (
      select place, json_agg(this_minute - minute) as ago, json_agg(ballots) as ballots from timed group by 1
    )
    select place, by_entry.entries, by_entry.cells, by_entry.votes, ago, by_minute.ballots
    from by_entry left join by_minute using (place);
  end $$;
`;

/** Running totals by one function, without what was struck off. */
export class RunningTotals1700000016500 implements MigrationInterface {
  readonly name = 'RunningTotals1700000016500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(STRUCK);
    await db.query(STRUCK_EARLIER);
    await db.query(TOTALS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function running_totals(uuid[], text[], integer);
      drop table struck_votes;
    `);
  }
}
