import type { Desk, SheetStanding } from '../../api/types';

/** Why a sheet can only be read; null: it is to be filled in. */
export type ReadOnly = 'left' | 'recused' | 'submitted' | 'not-open' | 'closed';

export function readOnlyOf({ left, stage }: Pick<Desk, 'left' | 'stage'>, { state }: SheetStanding): ReadOnly | null {
  if (left !== null) return 'left';
  if (state === 'recused') return 'recused';
  if (state === 'submitted') return 'submitted';
  if (stage?.state === 'open') return null;
  return stage?.state === 'closed' ? 'closed' : 'not-open';
}
