import { useEffect, useState } from 'react';
import { type Followed, NOTHING_YET, TotalsFeed } from './totals-feed';

export type { Followed } from './totals-feed';

/** The running totals of a channel, as they change; null: there are none to follow. Another channel is another part. */
export function useLiveTotals(slug: string, channel: string | null): Followed {
  const [known, setKnown] = useState(NOTHING_YET);
  useEffect(() => (channel === null ? undefined : new TotalsFeed(slug, channel, setKnown).start()), [slug, channel]);
  return known;
}
