import type { Tx } from '../database/transactions.js';
import type { PanelConflict } from './tables/panel-conflict.entity.js';

/** Adds a row, and says its place, by which the log names it. */
export async function writeConflict(tx: Tx, row: Omit<PanelConflict, 'position' | 'at'>): Promise<string> {
  const { contestId, memberId, entry, source, holds, reason, madeBy } = row;
  const [written] = await tx.query<{ position: string }[]>(
    `insert into panel_conflicts (contest_id, member_id, entry, source, holds, reason, made_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning position`,
    [contestId, memberId, entry, source, holds, reason, madeBy],
  );
  return String(written?.position);
}
