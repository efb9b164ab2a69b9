import type { Client } from 'pg';
import {
  type BatchNumber,
  CAST_ALL,
  type CastRow,
  type KeyedRow,
  type OfOneBucket,
  type StoredRow,
  storedRows,
  valuesOf,
} from './ballot-batch.js';
import type { ReadyBallot } from './ready-ballot.js';
import { castOne } from './cast-one.js';
import { castWhereItLies } from './cast-where-it-lies.js';
import { inTransaction } from './in-transaction.js';

/** How ballots go in together, and what each is answered. */
export interface Casting<
  Ballot extends ReadyBallot = ReadyBallot,
  Answer extends KeyedRow = StoredRow,
> extends OfOneBucket {
  /** Committed, unless the connection is in a transaction; ballots without an answer were not stored. */
  readonly store: (client: Client, batch: readonly Ballot[], number: BatchNumber) => Promise<Answer[]>;
}

/** All ballots lie on one server. */
export const castOnOneServer: Casting = {
  isOfOneBucket: CAST_ALL.isOfOneBucket,
  store: async (client, batch, number) => {
    const [first, ...others] = batch;
    if (first !== undefined && others.length === 0) return castOne(client, first, number);
    const { name, text } = CAST_ALL;
    const values = valuesOf(batch, CAST_ALL, number);
    const { rows } = await client.query<CastRow & Record<string, unknown>>({ name, text, values });
    return rows.flatMap((row) => storedRows(batch, row));
  },
};

/** Ballots lie on several servers; within a transaction. */
export const castWithin: Casting = { isOfOneBucket: true, store: castWhereItLies };

/** Ballots lie on several servers. */
export const castOnServers: Casting = {
  isOfOneBucket: true,
  store: (client, batch, number) =>
    inTransaction(client, async () => {
      const outcome = await castWhereItLies(client, batch, number);
      return { outcome, isKept: outcome.length > 0 };
    }),
};
