/** As 16400 made it. */
export const FIRST_FRESH_BATCHES = `
  create or replace function fresh_batches() returns setof ballot_batch
  language plpgsql stable set search_path = pg_catalog, public set jit = off as $$
  declare
    all_buckets constant smallint[] := array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    of_bucket smallint;
    folded bigint[];
    marks bigint[];
    found bigint[];
    found_until bigint[];
    writers bigint[] := '{}';
    untils bigint[] := '{}';
    afters bigint[];
  begin
    select array_agg(writer), array_agg(seq) into folded, marks from tally_fold;
    foreach of_bucket in array all_buckets loop
      with recursive known as (
        (select batch.writer from ballot_batch as batch where batch.bucket = of_bucket order by batch.writer limit 1)
        union all
        select next.writer from known, lateral (
          select batch.writer from ballot_batch as batch where batch.bucket = of_bucket and batch.writer > known.writer
          order by batch.writer limit 1) as next
      )
      select array_agg(known.writer), array_agg((
        select batch.seq from ballot_batch as batch where batch.bucket = of_bucket and batch.writer = known.writer
        order by batch.seq desc limit 1)) into found, found_until from known;
      writers := writers || found;
      untils := untils || found_until;
    end loop;
    select array_agg(writer), array_agg(mark), array_agg(until) into writers, afters, untils
    from (
      select writer, coalesce(mark.seq, -1) as mark, max(pair.until) as until
      from unnest(writers, untils) as pair (writer, until) left join unnest(folded, marks) as mark (writer, seq) using (writer)
      group by 1, 2
    ) as come where until > mark;
    if writers is null then return; end if;
    foreach of_bucket in array all_buckets loop
      return query
        select batch.* from unnest(writers, afters, untils) as known (writer, after, until), lateral (
          select * from ballot_batch as each where each.bucket = of_bucket and each.writer = known.writer
            and each.seq > known.after and each.seq <= known.until order by each.seq offset 0) as batch;
    end loop;
  end $$;
`;

/** As 16500 made it. */
export const FIRST_RUNNING_TOTALS = `
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
