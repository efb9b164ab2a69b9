/** The rows of `ballot_batch` that are in no total yet. */
export const FRESH = `fresh as materialized (select * from fresh_batches())`;

/** What rows of `ballot_batch` add to the totals; the entry 0 counts the ballots. */
export const addedBy = (batches: string): string => `
  select channel_id, 0::smallint as entry, 0::smallint as cell, n as votes from ${batches}
  union all
  select channel_id, added.entry, added.cell, added.votes from ${batches},
    lateral unnest(entries, cells, counts) as added (entry, cell, votes)`;

/** When a batch was cast, in minutes since 1970. */
export const MINUTE = 'floor(extract(epoch from created_at) / 60)::integer';
