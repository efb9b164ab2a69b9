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

/** What the totals lack, read in the same time however many ballots were cast before. */
export class FreshBatches1700000016400 implements MigrationInterface {
  readonly name = 'FreshBatches1700000016400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(FRESH_BATCHES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function fresh_batches()');
  }
}
