/**
 * The rows of `ballot_batch` that are in no total yet: of each writer those behind its mark. Writers and their buckets are
 * found by skips along the key.
 */
export const FRESH = `
  recursive pairs as (
    (select bucket, writer from ballot_batch order by bucket, writer limit 1)
    union all
    select next.bucket, next.writer from pairs, lateral (
      select batch.bucket, batch.writer from ballot_batch as batch
      where (batch.bucket, batch.writer) > (pairs.bucket, pairs.writer)
      order by batch.bucket, batch.writer limit 1) as next
  ), fresh as (
    select batch.* from pairs left join tally_fold on tally_fold.writer = pairs.writer, lateral (
      select * from ballot_batch where ballot_batch.bucket = pairs.bucket and ballot_batch.writer = pairs.writer
        and ballot_batch.seq > coalesce(tally_fold.seq, -1)) as batch
  )`;

/** What rows of `ballot_batch` add to the totals; the entry 0 counts the ballots. */
export const addedBy = (batches: string): string => `
  select channel_id, 0::smallint as entry, 0::smallint as cell, n as votes from ${batches}
  union all
  select channel_id, added.entry, added.cell, added.votes from ${batches},
    lateral unnest(entries, cells, counts) as added (entry, cell, votes)`;

/** When a batch was cast, in minutes since 1970. */
export const MINUTE = 'floor(extract(epoch from created_at) / 60)::integer';
