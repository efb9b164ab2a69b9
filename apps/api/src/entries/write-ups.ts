import type { EntityManager } from 'typeorm';
import type { Tx } from '../database/transactions.js';

/** Whether a result that prints the write-ups was published. */
export async function areWriteUpsClosed(db: EntityManager, contestId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select from closed_write_ups where contest_id = $1', [contestId]);
  return rows.length > 0;
}

/** Until the transaction ends: an edit and a publication do not pass each other. */
export const lockWriteUps = async (tx: Tx, contestId: string): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.write-ups ${contestId}`]);
};

/** From now on they stay as they are. */
export async function closeWriteUps(tx: Tx, contestId: string): Promise<void> {
  await lockWriteUps(tx, contestId);
  await tx.query('insert into closed_write_ups (contest_id) values ($1) on conflict do nothing', [contestId]);
}
