import type { QueryRunner } from 'typeorm';
import { StartRefused } from '../../config/start-refused.js';

const EARLIER =
  'The database holds evidence and outcomes of an earlier version, computed by rules that have changed since: ' +
  'npm run reset:data -- --yes removes all data, then start again.';

/** A migration cannot compute contests anew: it goes on only where none was decided. Nothing has shipped. */
export async function refuseEarlierEvidence(db: QueryRunner): Promise<void> {
  const rows = (await db.query('select from frozen_evidence limit 1')) as unknown[];
  if (rows.length > 0) throw new StartRefused(EARLIER);
}
