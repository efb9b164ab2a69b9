import { createHash } from 'node:crypto';
import type { Tx } from '../../database/transactions.js';
import { Panel } from '../tables/panel.entity.js';
import { PanelPseudonym } from '../tables/panel-pseudonym.entity.js';

/**
 * Draws the pseudonyms of these members by lot, behind those that are drawn already: in the order of SHA-256 over the seed of
 * the panel and the member. Nobody can choose the seed, and it is kept, so that the lot can be drawn again.
 */
export async function drawPseudonyms(tx: Tx, panelId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  const { seed } = await tx.findOneOrFail(Panel, { select: { id: true, seed: true }, where: { id: panelId } });
  const drawn = (await tx.maximum(PanelPseudonym, 'number', { panelId })) ?? 0;
  const rows = inOrderOfLot(seed, memberIds).map((memberId, index) => ({
    memberId,
    panelId,
    number: drawn + index + 1,
  }));
  await tx.insert(PanelPseudonym, rows);
}

/** The same whatever order the members are named in. */
export function inOrderOfLot(seed: Buffer, memberIds: readonly string[]): string[] {
  const lots = memberIds.map((id) => ({ id, lot: createHash('sha256').update(seed).update(id).digest('hex') }));
  return lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
}
