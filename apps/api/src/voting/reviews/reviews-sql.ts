/** Reviews of a contest with what became of them, in their order. */
export const REVIEWS = `
  select reviews.number, channel, begins_at as "beginsAt", ends_at as "endsAt", reviews.reason, reviews.opened_by as "openedBy",
    opened_at as "openedAt", rulings.ruling, rulings.reason as "rulingReason",
    rulings.made_by as "ruledBy", rulings.made_at as "ruledAt"
  from ballot_reviews as reviews
    left join ballot_rulings as rulings using (contest_id, number)
  where contest_id = $1 order by number`;

/** A stretch of time: its number, from when, and to before when. */
export const STRETCHES =
  'unnest($2::integer[], $3::timestamptz[], $4::timestamptz[]) as stretch (number, begins_at, ends_at)';

export const IS_WITHIN = 'ballot.created_at >= stretch.begins_at and ballot.created_at < stretch.ends_at';

/** How many ballots of a channel were cast in each stretch in which there are any. */
export const BALLOTS_IN = `
  select stretch.number, count(*)::integer as ballots from ballot, ${STRETCHES}
  where channel_id = $1 and ${IS_WITHIN} group by 1`;

/**
 * The votes of the ballots of some stretches: each ballot once, in the first stretch that it lies in, the stretches being numbered
 * in the order of their rulings. The entry 0 counts the ballots.
 */
export const VOTES_IN = `
  with struck as (
    select choices, weights, (select min(stretch.number) from ${STRETCHES} where ${IS_WITHIN}) as number
    from ballot where channel_id = $1
  )
  select number, 0 as entry, 0 as cell, count(*)::integer as votes from struck where number is not null group by 1
  union all
  select number, entry,
    case $5 when 'place' then place::integer when 'weight' then weight when 'choices' then cardinality(choices)
      else 0 end, count(*)::integer
  from struck, unnest(choices, weights) with ordinality as vote (entry, weight, place)
  where number is not null group by 1, 2, 3 order by 1, 2, 3`;

/** Keeps what a ruling struck off, for running totals. */
export const KEEP_STRUCK = `
  insert into struck_votes (contest_id, number, channel_id, entry_no, cell, votes)
  select $1, $2, $3, entry, cell, votes from unnest($4::smallint[], $5::smallint[], $6::bigint[]) as struck (entry, cell, votes)`;
