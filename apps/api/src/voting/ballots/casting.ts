import type { Client } from 'pg';
import {
  type Batch,
  type BatchNumber,
  CAST_ALL,
  CAST_IN_BUCKET,
  type CastStatement,
  type StoredRow,
  valuesOf,
} from './ballot-batch.js';
import { castWhereItLies } from './cast-where-it-lies.js';

/** How ballots go in together. */
export interface Casting {
  /** Whether ballots of one bucket alone go in together. */
  readonly isOfOneBucket: boolean;
  /** What was stored; committed, unless the connection is in a transaction. */
  readonly store: (client: Client, batch: Batch, number: BatchNumber) => Promise<StoredRow[]>;
}

const by = (statement: CastStatement): Casting => ({
  isOfOneBucket: statement.isOfOneBucket,
  store: async (client, batch, number) => {
    const { name, text } = statement;
    const values = valuesOf(batch, statement, number);
    return (await client.query<StoredRow & Record<string, unknown>>({ name, text, values })).rows;
  },
});

/** All ballots lie on one server. */
export const castOnOneServer: Casting = by(CAST_ALL);
/** Within a transaction of other statements, wherever ballots lie. */
export const castInBucket: Casting = by(CAST_IN_BUCKET);
/** Ballots lie on several servers. */
export const castOnServers: Casting = { isOfOneBucket: true, store: castWhereItLies };
