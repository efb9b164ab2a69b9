import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ballots by the minute in which they were cast, counted in minutes since 1970; what is folded into the totals is in it. */
const MINUTES = `
  create table tally_minute (
    channel_id integer not null,
    minute integer not null,
    ballots bigint not null,
    constraint tally_minute_pkey primary key (channel_id, minute)
  );
  insert into tally_minute (channel_id, minute, ballots)
  select channel_id, floor(extract(epoch from created_at) / 60)::integer, sum(n)
  from ballot_batch join tally_fold using (writer) where ballot_batch.seq <= tally_fold.seq group by 1, 2;
  grant select, insert, update (ballots) on tally_minute to laurel_app;
`;

/** Of times of the day by the clocks of a zone: the last that has come, and the next. */
const MOMENTS = `
  create function published_moments(moment timestamptz, zone text, times text[], out last timestamptz, out next timestamptz)
  language sql stable set search_path = pg_catalog as $$
    select max(at) filter (where at <= moment), min(at) filter (where at > moment)
    from generate_series(-1, 1) as days (day), unnest(times) as each (time),
      lateral (select ((moment at time zone zone)::date + day + each.time::time) at time zone zone as at) as moments
  $$;
`;

/** Totals at stated hours, and ballots by the minute. */
export class PublishedTotals1700000016300 implements MigrationInterface {
  readonly name = 'PublishedTotals1700000016300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(MINUTES);
    await db.query(MOMENTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function published_moments(timestamptz, text, text[]);
      drop table tally_minute;
    `);
  }
}
