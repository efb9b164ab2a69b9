import type { Client } from 'pg';
import { isDataFault } from '../../database/unavailable.js';

interface Worked<T> {
  readonly outcome: T;
  readonly isKept: boolean;
}

/**
 * All in one transaction, undone where `work` finds nothing to keep, or the data are at fault. After any other error the
 * connection is of no use any more, and it may be that nobody answers there.
 */
export async function inTransaction<T>(client: Client, work: () => Promise<Worked<T>>): Promise<T> {
  await client.query('begin');
  try {
    const { outcome, isKept } = await work();
    await client.query(isKept ? 'commit' : 'rollback');
    return outcome;
  } catch (error) {
    if (isDataFault(error)) await client.query('rollback');
    throw error;
  }
}
