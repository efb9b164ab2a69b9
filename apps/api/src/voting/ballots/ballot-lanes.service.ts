import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { FoldTotals } from '../tallies/fold-totals.service.js';
import { BallotLane } from './ballot-lane.js';
import type { BallotStore, ReadyBallot, StoredBallot } from './ballot-store.js';

const LANES = 4;

/**
 * The vote's state and the window by the database's clock, the ballot, and its row of the tally, in one statement. The last
 * two values name the writer and its row.
 */
const CAST = {
  name: 'cast-ballot',
  text: `
    with stage as materialized (select * from hold_ballot_stage($1::uuid, $2)),
    stored as (
      insert into ballot
        (channel_id, time_window, bucket, voter, slot, choices, rulebook_version, commitment, created_at)
      select $3::integer, $4::integer, $5::smallint, $6::uuid, $7::smallint, $8::smallint[], rulebook_version, $9::bytea,
        moment
      from stage where state = 'open' and ballot_window(moment, $10, $11, $12) = $4::integer
      on conflict do nothing
      returning channel_id, bucket, choices, created_at
    ), counted as (
      insert into ballot_batch (writer, seq, channel_id, n, bucket, entries, cells, counts, created_at)
      select $13::bigint, $14::bigint, channel_id, 1, bucket, choices,
        array_fill(0::smallint, array[cardinality(choices)]), array_fill(1, array[cardinality(choices)]), created_at
      from stored
    )
    select created_at as "castAt", ballot_window_end($4::integer, $10, $11, $12) as "windowEndsAt" from stored`,
};

/** Ballots go in by lanes: those of one bucket always by the same. */
@Injectable()
export class BallotLanes implements BallotStore, OnApplicationShutdown {
  readonly #lanes: readonly BallotLane[];

  constructor(
    config: AppConfig,
    private readonly folding: FoldTotals,
  ) {
    this.#lanes = Array.from({ length: LANES }, () => new BallotLane(config.databaseUrl));
  }

  async castBallot(ballot: ReadyBallot): Promise<StoredBallot | null> {
    const { contest, channel, rules } = ballot.channel;
    const { number, voter, window, slot, choices, commitment } = ballot;
    const lane = this.#lanes[voter.bucket % LANES];
    const rows = await lane?.run<StoredBallot & Record<string, unknown>>(CAST, [
      ...[contest.id, channel],
      ...[number.channelId, window, voter.bucket, voter.voter, slot, choices, commitment],
      ...[contest.timeZone, rules.span.seconds, rules.span.begins],
    ]);
    const stored = rows?.[0] ?? null;
    if (stored !== null) this.folding.foldSoon();
    return stored;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }
}
