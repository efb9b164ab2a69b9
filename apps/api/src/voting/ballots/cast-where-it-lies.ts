import type { Client } from 'pg';
import { type Batch, type BatchNumber, type Prepared, type StoredRow, valuesOf } from './ballot-batch.js';

const HOLD: Prepared = {
  name: 'hold-stage',
  text: `
    select moment::text, rulebook_version as version, current, moment as "castAt",
      ballot_window_end(current, $3, $4, $5) as "windowEndsAt"
    from hold_ballot_stage($1::uuid, $2), lateral ballot_window(moment, $3, $4, $5) as current
    where state = 'open' and rulebook_version = $6::smallint`,
};
const CAST: Prepared = {
  name: 'cast-where-it-lies',
  text: `
    select * from cast_where_it_lies($1::smallint, $2::integer, $3::integer, $4::timestamptz, $5::smallint, $6::bigint,
      $7::bigint, $8::bytea, $9::text, $10::integer[], $11::uuid[], $12::smallint[], $13::text[], $14::text[], $15::bytea)`,
};

interface Held {
  /** To the microsecond, as the ballots have it. */
  readonly moment: string;
  readonly version: number;
  readonly current: number;
  readonly castAt: Date;
  readonly windowEndsAt: Date | null;
}

/**
 * As `CAST_ALL` does it in one statement, in two of a transaction: the stages lie on one server and the bucket on another, and
 * of a statement of both all servers would be part, and would commit it in two phases.
 */
export async function castWhereItLies(client: Client, batch: Batch, number: BatchNumber): Promise<StoredRow[]> {
  const values = valuesOf(batch, { isOfOneBucket: true }, number);
  const [channelId, bucket, windows, voters, slots, choices, commitments, root, writer, seq, weights, cellKind] =
    values.slice(5);
  const { rows: held } = await client.query<Held>({ ...HOLD, values: [...values.slice(0, 5), values.at(-1)] });
  const [stage] = held;
  if (stage === undefined) return [];
  const { moment, version, current, castAt, windowEndsAt } = stage;
  const one = [bucket, channelId, current, moment, version, writer, seq, root, cellKind];
  const each = [windows, voters, slots, choices, weights, commitments];
  const { rows } = await client.query<Pick<StoredRow, 'voter' | 'slot'>>({ ...CAST, values: [...one, ...each] });
  return rows.map((row) => ({ ...row, window: current, castAt, windowEndsAt }));
}
