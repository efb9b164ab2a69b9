import type { BallotPage } from '../../api/types';

/** Where a vote is: of several each has an address of its own. */
export const voteAddress = (
  slug: string,
  page: 'vote' | 'live' | 'screen',
  { channel, others }: Pick<BallotPage, 'channel' | 'others'>,
): string => `/${slug}/${page}${others.length > 0 ? `?channel=${channel}` : ''}`;
