import type { Transactions } from '../../database/transactions.js';

/** When it is over, all ballots that are dated before it was asked for have been committed, or never will be. */
export async function waitForWriters(transactions: Transactions, contestId: string): Promise<void> {
  await transactions.run((tx) => tx.query('select lock_stages($1)', [contestId]));
}
