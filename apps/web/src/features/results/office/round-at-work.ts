import type { Contest } from '../../../api/types';

type Round = Contest['rounds'][number];

/** The first round whose lists are not published yet; the last where all of them are. */
export const roundAtWork = (rounds: readonly Round[]): Round | undefined =>
  rounds.find(({ published, notice }) => published === null && (notice?.publishedAt ?? null) === null) ??
  rounds[rounds.length - 1];
