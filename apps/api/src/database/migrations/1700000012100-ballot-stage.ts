import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `ballot_stage` says how the stages of a channel stand together: open if one is, planned if one is still ahead. Every
 * statement that writes a ballot asks `hold_ballot_stage`: it waits for a change of the contest's stages that is under way and
 * judges after it, which is why it is volatile, and no stage is changed before the ballot is committed.
 */
const UP = `
  drop function ballot_stage(uuid, text);
  create function ballot_stage(contest uuid, channel text, moment timestamptz, out state text,
    out opens_at timestamptz, out closes_at timestamptz)
  language sql stable set search_path = pg_catalog, public as $$
    select life.state, life.opens_at, life.closes_at
    from stages, stage_life(stages, moment) as life
    where contest_id = contest and kind = 'ballots' and opens -> 'channels' ? channel
    order by array_position(array['open', 'planned', 'closed'], life.state), stages.position limit 1
  $$;
  create function hold_ballot_stage(contest uuid, channel text, out moment timestamptz, out state text,
    out rulebook_version smallint)
  language plpgsql volatile set search_path = pg_catalog, public as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('laurel.stages ' || contest, 0));
    moment := clock_timestamp();
    select stage.state into state from ballot_stage(contest, channel, moment) as stage;
    select max(version) into rulebook_version from rulebook_versions where contest_id = contest;
  end $$;
`;

const DOWN = `
  drop function hold_ballot_stage(uuid, text);
  drop function ballot_stage(uuid, text, timestamptz);
  create function ballot_stage(contest uuid, channel text, out moment timestamptz, out state text,
    out opens_at timestamptz, out closes_at timestamptz, out rulebook_version smallint)
  language plpgsql volatile set search_path = pg_catalog, public as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('laurel.stages ' || contest, 0));
    moment := clock_timestamp();
    select life.state, life.opens_at, life.closes_at into state, opens_at, closes_at
      from stages, stage_life(stages, moment) as life
      where contest_id = contest and kind = 'ballots' and opens -> 'channels' ? channel
      order by array_position(array['open', 'planned', 'closed'], life.state), stages.position limit 1;
    select max(version) into rulebook_version from rulebook_versions where contest_id = contest;
  end $$;
`;

/** Who only looks how a vote stands waits for nobody. */
export class BallotStage1700000012100 implements MigrationInterface {
  readonly name = 'BallotStage1700000012100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
