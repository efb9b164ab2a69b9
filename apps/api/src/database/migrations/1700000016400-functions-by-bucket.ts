import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rows of `ballot_batch` that are in no total yet: of each writer those behind its mark. The marks are read first, so that
 * a fold beside it neither hides a row nor adds one twice where buckets lie on several servers. Each statement names one
 * bucket, and finds its writers by skips along the key; what planners guess of the number of writers would make them compile
 * each.
 */
const FRESH_BATCHES = `
  create function fresh_batches() returns setof ballot_batch
  language plpgsql stable set search_path = pg_catalog, public set jit = off as $$
  declare
    writers bigint[];
    marks bigint[];
    of_bucket smallint;
  begin
    select array_agg(writer), array_agg(seq) into writers, marks from tally_fold;
    foreach of_bucket in array array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]::smallint[] loop
      return query
        with recursive known as (
          (select batch.writer from ballot_batch as batch where batch.bucket = of_bucket order by batch.writer limit 1)
          union all
          select next.writer from known, lateral (
            select batch.writer from ballot_batch as batch where batch.bucket = of_bucket and batch.writer > known.writer
            order by batch.writer limit 1) as next
        )
        select batch.* from known,
          lateral (select coalesce(
            (select mark.seq from unnest(writers, marks) as mark (writer, seq) where mark.writer = known.writer), -1
          ) as seq offset 0) as mark,
          lateral (select * from ballot_batch as each where each.bucket = of_bucket and each.writer = known.writer
            and each.seq > mark.seq order by each.seq offset 0) as batch;
    end loop;
  end $$;
`;

/** A voter's ballots of a window, by slot. */
const OWN_BALLOTS = `
  create function own_ballots(of_channel integer, of_window integer, of_bucket smallint, of_voter uuid) returns json
  language plpgsql stable set search_path = pg_catalog, public as $$
  begin
    return (
      select coalesce(json_agg(json_build_object(
        'slot', slot, 'choices', choices, 'weights', weights, 'castAt', created_at) order by slot), '[]')
      from ballot
      where bucket = of_bucket and channel_id = of_channel and time_window = of_window and voter = of_voter);
  end $$;
`;

/**
 * Reading by buckets, each statement of one: a statement that names a bucket is run where that bucket lies, whole, and there
 * are no stages and no totals.
 */
export class FunctionsByBucket1700000016400 implements MigrationInterface {
  readonly name = 'FunctionsByBucket1700000016400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FRESH_BATCHES);
    await db.query(OWN_BALLOTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function own_ballots(integer, integer, smallint, uuid);
      drop function fresh_batches();
    `);
  }
}
