import type { Contest } from '../../../api/types';

/** The round whose stage began last; before any has, the first that is not published. */
export function roundAtWork({
  rounds,
  stages,
}: Pick<Contest, 'rounds' | 'stages'>): Contest['rounds'][number] | undefined {
  const begun = new Set(stages.flatMap(({ state, opens }) => (state === 'planned' ? [] : [opens?.round])));
  const unpublished = rounds.filter(({ published }) => published === null);
  return [...unpublished].reverse().find(({ id }) => begun.has(id)) ?? unpublished[0] ?? rounds[rounds.length - 1];
}
