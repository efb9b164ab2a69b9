import type { Tx } from '../../database/transactions.js';
import { FrozenEvidence } from '../frozen-evidence.entity.js';

interface RoundKeys {
  readonly contestId: string;
  readonly round: string;
}

/**
 * What a round is decided on. Until the transaction ends nothing else is frozen or published in
 * this contest: who imports and who publishes meanwhile wait for their turn.
 */
export async function newestEvidence(tx: Tx, { contestId, round }: RoundKeys): Promise<FrozenEvidence | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.results ${contestId}`]);
  return tx.findOne(FrozenEvidence, { where: { contestId, round }, order: { position: 'DESC' } });
}
