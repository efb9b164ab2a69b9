import type { Contest } from '../../../api/types';

/** The list whose entries the contest's page shows: the first of the last round whose lists are published. */
export function shownList({ rounds }: Pick<Contest, 'rounds'>): string | undefined {
  const round = [...rounds]
    .reverse()
    .find(({ published, notice, lists }) => (published ?? notice?.publishedAt ?? null) !== null && lists.length > 0);
  const list = round?.lists[0];
  return round && list && `${round.id}.${list.id}`;
}
