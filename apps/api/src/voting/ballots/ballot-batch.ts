import { hash } from 'node:crypto';
import { cellKindOf, deltaOf } from '@laurel/domain/voting';
import { leafHash, merkleRoot } from '@laurel/ledger';
import type { ReadyBallot, StoredBallot } from './ready-ballot.js';

/** A statement that is prepared once on each connection. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** Which row of `ballot_batch` a statement writes. */
export interface BatchNumber {
  readonly writer: string;
  readonly seq: number;
}

/** Of one channel, by their key and each key once. */
export type Batch = readonly ReadyBallot[];

/** What is answered to a ballot, under its key. */
export interface KeyedRow {
  readonly window: number;
  readonly voter: string;
  readonly slot: number;
}

export type StoredRow = KeyedRow & StoredBallot;

const COMMITMENT_BYTES = 16;

/** Whether a batch is of one bucket alone, as statements of tables that lie on several servers are. */
export interface OfOneBucket {
  readonly isOfOneBucket: boolean;
}

/**
 * The vote's state and the window by the database's clock, the ballots, and what they add to the tally with the root over
 * their commitments, in one statement. What they add and the root are sent along, for the case that all of them are stored;
 * else the database finds both out. One row comes back, and none where the vote is not open or
 * its rules are others by now.
 */
const CAST = `
    with stage as materialized (
      select moment, rulebook_version, current, ballot_window_end(current, $3, $4, $5) as ends_at
      from hold_ballot_stage($1::uuid, $2), ballot_window(moment, $3, $4, $5) as current
      where state = 'open' and rulebook_version = $21::smallint
    ), stored as (
      insert into ballot
        (channel_id, time_window, bucket, voter, slot, choices, weights, rulebook_version, commitment, created_at)
      select $6::integer, sent.time_window, sent.bucket, voter, slot, choices::smallint[], weights::smallint[],
        rulebook_version,
        substr($12::bytea, (n::integer - 1) * ${COMMITMENT_BYTES} + 1, ${COMMITMENT_BYTES}), moment
      from stage, unnest($8::integer[], $9::uuid[], $10::smallint[], $11::text[], $16::text[], $7::smallint[])
        with ordinality as sent (time_window, voter, slot, choices, weights, bucket, n)
      where sent.time_window = current
      order by n
      on conflict do nothing
      returning time_window, voter, slot, choices, weights, commitment
    ), added as (
      select entry, case $17 when 'place' then place::integer when 'weight' then weight
          when 'choices' then cardinality(choices) else 0 end as cell, count(*)::integer as votes
      from stored, unnest(choices, weights) with ordinality as vote (entry, weight, place) group by 1, 2
    ), batch as (
      select count(*)::integer as n, count(*) = cardinality($9::uuid[]) as is_whole from stored
    ), counted as (
      insert into ballot_batch (writer, seq, channel_id, n, bucket, entries, cells, counts, root, created_at)
      select $14::bigint, $15::bigint, $6::integer, n, ($7::smallint[])[1],
        case when is_whole then $18::smallint[] else (select array_agg(entry order by entry, cell) from added) end,
        case when is_whole then $19::integer[] else (select array_agg(cell order by entry, cell) from added) end,
        case when is_whole then $20::integer[] else (select array_agg(votes order by entry, cell) from added) end,
        case when is_whole then $13::bytea
          else merkle_root(array(select commitment from stored order by time_window, voter, slot)) end, moment
      from batch, stage where n > 0
    )
    select moment as "castAt", ends_at as "windowEndsAt",
      case when not is_whole then array(select time_window || ' ' || voter || ' ' || slot from stored) end as "storedAlone"
    from stage, batch`;

export const CAST_ALL: Prepared & OfOneBucket = { name: 'cast-ballots', text: CAST, isOfOneBucket: false };

/** What `CAST_ALL` says of a batch. */
export interface CastRow extends StoredBallot {
  /** The keys of those that were stored, as `keyOf` writes them; null where all were. */
  readonly storedAlone: readonly string[] | null;
}

/** Those of a batch that were stored. */
export function storedRows(batch: Batch, { castAt, windowEndsAt, storedAlone }: CastRow): StoredRow[] {
  const stored = storedAlone === null ? null : new Set(storedAlone);
  const rows: StoredRow[] = [];
  for (const { window, voter, slot } of batch) {
    if (stored === null || stored.has(keyOf(window, voter.voter, slot)))
      rows.push({ window, voter: voter.voter, slot, castAt, windowEndsAt });
  }
  return rows;
}

export function valuesOf(batch: Batch, { isOfOneBucket }: OfOneBucket, { writer, seq }: BatchNumber): unknown[] {
  const [first] = batch;
  if (first === undefined) throw new Error('a batch has a ballot');
  const { contest, channel, rules } = first.channel;
  const added = deltaOf(batch, rules.form);
  return [
    ...[contest.id, channel, contest.timeZone, rules.key.span.seconds, rules.key.span.begins],
    first.number.channelId,
    isOfOneBucket ? first.voter.bucket : listOf(batch.map(({ voter }) => voter.bucket)),
    listOf(batch.map(({ window }) => window)),
    listOf(batch.map(({ voter }) => voter.voter)),
    listOf(batch.map(({ slot }) => slot)),
    listOf(batch.map(({ choices }) => `"${listOf(choices)}"`)),
    Buffer.concat(batch.map(({ commitment }) => commitment)),
    rootOf(batch),
    ...[writer, seq],
    listOf(batch.map(({ weights }) => (weights === null ? 'NULL' : `"${listOf(weights)}"`))),
    cellKindOf(rules.form),
    listOf(added.map(([entry]) => entry)),
    listOf(added.map(([, cell]) => cell)),
    listOf(added.map(([, , count]) => count)),
    first.channel.rulebookVersion,
  ];
}

/** As PostgreSQL writes an array of what needs no quotes: the driver would quote each of a thousand. */
export const listOf = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;

/** By way of hex: the buffer that Node makes of a hash costs as much as the hash. */
const sha256 = (bytes: Uint8Array): Uint8Array => Buffer.from(hash('sha256', bytes, 'hex'), 'hex');

export const rootOf = (batch: Batch): Buffer => {
  const leaves = batch.map(({ commitment }) => leafHash(commitment, sha256));
  return Buffer.from(merkleRoot(leaves, sha256));
};

/** Where ballots wait together. */
export function groupOf({ channel, number, voter }: ReadyBallot, { isOfOneBucket }: OfOneBucket): string {
  const { seconds, begins } = channel.rules.key.span;
  return `${number.channelId} ${channel.rulebookVersion} ${seconds} ${begins} ${isOfOneBucket ? voter.bucket : ''}`;
}

export const keyOf = (window: number, voter: string, slot: number): string => `${window} ${voter} ${slot}`;

export const keyOfBallot = ({ window, voter, slot }: ReadyBallot): string => keyOf(window, voter.voter, slot);

/** As the primary key sorts them: of two batches with ballots in common, none waits for the other. */
export function compareKeys(a: ReadyBallot, b: ReadyBallot): number {
  if (a.window !== b.window) return a.window - b.window;
  if (a.voter.voter !== b.voter.voter) return a.voter.voter < b.voter.voter ? -1 : 1;
  return a.slot - b.slot;
}
