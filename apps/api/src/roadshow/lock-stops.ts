import type { Tx } from '../database/transactions.js';

/** Until the transaction ends nobody else draws an order or adds to a stop of the contest. */
export const lockStops = async (tx: Tx, contestId: string): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.roadshow ${contestId}`]);
};
