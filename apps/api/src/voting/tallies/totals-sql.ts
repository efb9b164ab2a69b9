import { addedBy } from './tally-sql.js';

/** For how many full minutes running totals say how many ballots came. */
export const LAST_MINUTES = 30;

/** Of channels, each named by its contest and its id, what `running_totals` says; those in which no ballot was cast are left out. */
export const RUNNING = `select running_totals($1, $2, ${LAST_MINUTES}) as found`;

/** When totals that have their hours were published last, and when they are next. */
export const MOMENTS = `
  select last, next from published_moments(statement_timestamp(), $1, $2)`;

/**
 * What was cast before a moment, but for what had been struck off by then: what is ruled later is told at the next hour. Whoever
 * has held `lock_stages` since then misses none: who was writing has committed.
 */
export const CAST_BEFORE = `
  with of_channel as (select * from ballot_batch where channel_id = $1 and created_at < $2), counted as (
    select entry, cell, votes from (${addedBy('of_channel')}) as added
    union all
    select entry_no, cell, -votes from struck_votes join ballot_rulings using (contest_id, number)
    where channel_id = $1 and made_at < $2
  )
  select entry, cell, sum(votes)::float8 as votes from counted group by 1, 2`;
