import type { Tx } from '../../database/transactions.js';
import { FrozenEvidence } from '../frozen-evidence.entity.js';

interface RoundKeys {
  readonly contestId: string;
  readonly round: string;
}

/** Until the transaction ends nobody else records, decides, freezes or publishes in this contest. */
export async function lockResults(tx: Tx, contestId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.results ${contestId}`]);
}

/** What a round is decided on; who imports and who publishes meanwhile wait for their turn. */
export async function newestEvidence(tx: Tx, { contestId, round }: RoundKeys): Promise<FrozenEvidence | null> {
  await lockResults(tx, contestId);
  return tx.findOne(FrozenEvidence, { where: { contestId, round }, order: { position: 'DESC' } });
}
