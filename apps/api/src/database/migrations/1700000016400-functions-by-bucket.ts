import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rows of `ballot_batch` that are in no total yet: of each writer those behind its mark. Each statement names one bucket and
 * is run where it lies, so that no two of them see the same moment: first is asked how far each writer had come, anywhere,
 * and then in each bucket what it wrote until there. A writer waits for each commit before it writes on: nothing of that is missing, and
 * what it wrote later is left to the next. Writers are found by skips along the key; what planners guess of their number
 * would make them compile each statement.
 */
const FRESH_BATCHES = `
  create function fresh_batches() returns setof ballot_batch
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
