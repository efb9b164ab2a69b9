import type { Tx } from '../database/transactions.js';
import { MOST_NUMBER } from '../platform/input/entry-number.js';
import { Problem } from '../platform/problem/problem.js';
import { Entry } from './entry.entity.js';

/** Until the transaction ends nobody else gives a number of the contest by itself. */
export const lockNumbers = async (tx: Tx, contestId: string): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.numbers ${contestId}`]);
};

/** One above the highest, so that no number is given twice and no gap tells of what came before. */
export async function nextNumber(tx: Tx, contestId: string): Promise<number> {
  await lockNumbers(tx, contestId);
  const next = ((await tx.maximum(Entry, 'number', { contestId })) ?? 0) + 1;
  if (next > MOST_NUMBER) throw new Problem('entry.number-taken');
  return next;
}
