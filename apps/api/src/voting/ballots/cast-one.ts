import { deltaOf } from '@laurel/domain/voting';
import type { Client } from 'pg';
import { type BatchNumber, listOf, type Prepared, rootOf, type StoredRow } from './ballot-batch.js';
import type { ReadyBallot, StoredBallot } from './ready-ballot.js';

/**
 * As `CAST_ALL` for one ballot. It is stored whole or not at all, so that what it adds and its root always are those that were sent
 * along. No row comes back where it was not stored.
 */
const CAST: Prepared = {
  name: 'cast-one',
  text: `
    with stored as (
      insert into ballot
        (channel_id, time_window, bucket, voter, slot, choices, weights, rulebook_version, commitment, created_at)
      select $6::integer, $7::integer, $8::smallint, $9::uuid, $10::smallint, $11::smallint[], $12::smallint[],
        rulebook_version, $13::bytea, moment
      from hold_ballot_stage($1::uuid, $2)
      where state = 'open' and rulebook_version = $20::smallint and ballot_window(moment, $3, $4, $5) = $7::integer
      on conflict do nothing
      returning time_window, created_at
    ), counted as (
      insert into ballot_batch (writer, seq, channel_id, n, bucket, entries, cells, counts, root, created_at)
      select $14::bigint, $15::bigint, $6::integer, 1, $8::smallint, $16::smallint[], $17::integer[], $18::integer[], $19::bytea,
        created_at
      from stored
    )
    select created_at as "castAt", ballot_window_end(time_window, $3, $4, $5) as "windowEndsAt" from stored`,
};

export async function castOne(client: Client, ballot: ReadyBallot, number: BatchNumber): Promise<StoredRow[]> {
  const { rows } = await client.query<StoredBallot>({ ...CAST, values: valuesOf(ballot, number) });
  const { window, voter, slot } = ballot;
  return rows.map((row) => ({ ...row, window, voter: voter.voter, slot }));
}

function valuesOf(ballot: ReadyBallot, { writer, seq }: BatchNumber): unknown[] {
  const { channel: found, number, window, voter, slot, choices, weights, commitment } = ballot;
  const { contest, channel, rules } = found;
  const added = deltaOf([ballot], rules.form);
  return [
    ...[contest.id, channel, contest.timeZone, rules.key.span.seconds, rules.key.span.begins],
    ...[number.channelId, window, voter.bucket, voter.voter, slot],
    ...[listOf(choices), weights === null ? null : listOf(weights), commitment],
    ...[writer, seq],
    listOf(added.map(([entry]) => entry)),
    listOf(added.map(([, cell]) => cell)),
    listOf(added.map(([, , count]) => count)),
    rootOf([ballot]),
    found.rulebookVersion,
  ];
}
