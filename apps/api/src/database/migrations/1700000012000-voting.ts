import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots name a channel by its small number and never refer to another table: neither foreign keys nor triggers, so that
 * they can be spread over many servers by bucket. In `tally_total` the entry 0 counts the ballots themselves.
 */
const TABLES = `
  create table voting_channels (
    id integer generated always as identity constraint voting_channels_pkey primary key,
    contest_id uuid not null constraint voting_channels_contest_fkey references contests,
    channel text not null,
    first_window integer not null,
    constraint voting_channels_channel_key unique (contest_id, channel)
  );
  create table ballot (
    channel_id integer not null,
    time_window integer not null,
    bucket smallint not null,
    voter uuid not null,
    slot smallint not null constraint ballot_slot_check check (slot >= 0),
    choices smallint[] not null,
    weights smallint[],
    rulebook_version smallint not null,
    commitment bytea not null,
    created_at timestamptz not null,
    constraint ballot_pkey primary key (channel_id, time_window, bucket, voter, slot)
  );
  create table ballot_batch (
    writer bigint not null,
    seq bigint not null,
    channel_id integer not null,
    n integer not null,
    bucket smallint not null,
    entries smallint[] not null,
    cells smallint[] not null,
    counts integer[] not null,
    root bytea,
    created_at timestamptz not null,
    constraint ballot_batch_pkey primary key (bucket, writer, seq)
  );
  create table tally_total (
    channel_id integer not null,
    entry_no smallint not null,
    cell smallint not null,
    votes bigint not null,
    constraint tally_total_pkey primary key (channel_id, entry_no, cell)
  );
  create table tally_fold (
    writer bigint constraint tally_fold_pkey primary key,
    seq bigint not null
  );
  grant select, insert (contest_id, channel, first_window) on voting_channels to laurel_app;
  grant select, insert on ballot, ballot_batch to laurel_app;
  grant select, insert, update (votes) on tally_total to laurel_app;
  grant select, insert, update (seq) on tally_fold to laurel_app;
`;

/**
 * `ballot_window` and its end: by the clocks of a zone, numbered since 1970-01-01, shifted by where a day begins; 0 seconds
 * stand for the whole contest. `ballot_stage` says how the stages of a channel stand together: open if one is, planned if one
 * is still ahead. Every statement that writes a ballot asks `hold_ballot_stage`: it waits for a change of the contest's stages
 * that is under way and judges after it, which is why it is volatile, and no stage is changed before the ballot is committed.
 */
const FUNCTIONS = `
  create function ballot_window(moment timestamptz, zone text, seconds integer, begins integer) returns integer
  language sql stable set search_path = pg_catalog as $$
    select case when seconds = 0 then 0
      else floor((extract(epoch from moment at time zone zone) - begins) / seconds)::integer end
  $$;
  create function ballot_window_end(number integer, zone text, seconds integer, begins integer) returns timestamptz
  language sql stable set search_path = pg_catalog as $$
    select case when seconds > 0 then
      (timestamp '1970-01-01' + ((number + 1)::bigint * seconds + begins) * interval '1 second') at time zone zone end
  $$;
  create function ballot_stage(contest uuid, channel text, moment timestamptz, out state text,
    out opens_at timestamptz, out closes_at timestamptz)
  language sql stable set search_path = pg_catalog, public as $$
    select life.state, life.opens_at, coalesce(life.closed_at, life.closes_at)
    from stages, stage_life(stages, moment) as life
    where contest_id = contest and kind = 'ballots' and opens -> 'channels' ? channel
    order by array_position(array['open', 'planned', 'closed'], life.state), stages.position limit 1
  $$;
  create function hold_ballot_stage(contest uuid, channel text, out moment timestamptz, out state text,
    out rulebook_version smallint)
  language plpgsql volatile set search_path = pg_catalog, public as $$
  begin
    perform share_stages(contest);
    moment := clock_timestamp();
    select stage.state into state from ballot_stage(contest, channel, moment) as stage;
    select max(version) into rulebook_version from rulebook_versions where contest_id = contest;
  end $$;
`;

/** Ballots and their tallies, as they are cast by the hundred thousand. */
export class Voting1700000012000 implements MigrationInterface {
  readonly name = 'Voting1700000012000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(FUNCTIONS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function hold_ballot_stage(uuid, text);
      drop function ballot_stage(uuid, text, timestamptz);
      drop function ballot_window_end(integer, text, integer, integer);
      drop function ballot_window(timestamptz, text, integer, integer);
      drop table tally_fold, tally_total, ballot_batch, ballot, voting_channels;
    `);
  }
}
