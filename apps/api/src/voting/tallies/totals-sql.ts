import { addedBy, FRESH, MINUTE } from './tally-sql.js';

/** For how many full minutes running totals say how many ballots came. */
export const LAST_MINUTES = 30;

/**
 * Of channels, each named by its contest and its id and called by its place among them: the votes of each entry, those of the
 * entry 0 being the ballots, and the ballots of the last full minutes, each with how many minutes it is away. All that was
 * committed before `now` is in it: folded, or not folded yet.
 */
export const RUNNING = `
  with ${FRESH}, asked as (
    select id, n::integer - 1 as n from unnest($1::uuid[], $2::text[]) with ordinality as named (contest_id, channel, n)
      join voting_channels using (contest_id, channel)
  ), unfolded as materialized (
    select * from fresh where channel_id in (select id from asked)
  ), added as (
    select channel_id, entry_no as entry, votes from tally_total where channel_id = any(array(select id from asked))
    union all
    select channel_id, entry, votes from (${addedBy('unfolded')}) as lately
  ), clock as (
    select floor(extract(epoch from statement_timestamp()) / 60)::integer as minute
  ), timed as (
    select channel_id, clock.minute - tally_minute.minute as ago, ballots from tally_minute, clock
    where channel_id = any(array(select id from asked))
      and tally_minute.minute between clock.minute - ${LAST_MINUTES} and clock.minute - 1
    union all
    select channel_id, clock.minute - ${MINUTE}, n from unfolded, clock
  )
  select statement_timestamp() as now,
    (select coalesce(json_agg(json_build_array(n, entry, votes)), '[]') from (
      select n, entry, sum(votes) as votes from asked join added on channel_id = id group by 1, 2) as by_entry) as votes,
    (select coalesce(json_agg(json_build_array(n, ago, ballots)), '[]') from (
      select n, ago, sum(ballots) as ballots from asked join timed on channel_id = id
      where ago between 1 and ${LAST_MINUTES} group by 1, 2) as by_minute) as minutes`;

/** When totals that have their hours were published last, and when they are next. */
export const MOMENTS = `
  select last, next from published_moments(statement_timestamp(), $1, $2)`;

/** What was cast before a moment. Whoever has held `lock_stages` since then misses none: who was writing has committed. */
export const CAST_BEFORE = `
  with of_channel as (select * from ballot_batch where channel_id = $1 and created_at < $2)
  select entry, sum(votes) as votes from (${addedBy('of_channel')}) as added group by entry`;
