import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../../api/problem';
import type { OwnBallots } from '../../api/types';
import { giveVoterToken, readOwnBallots } from '../../api/voting';
import { setAhead, useNow } from '../../ui/use-now';

/** What is known of the one who fills in the ballot. */
export type Voter =
  | { readonly is: 'unknown' }
  /** The server could not be asked. */
  | { readonly is: 'unreached' }
  /** The browser keeps no cookie, so the server cannot tell one ballot from a second. */
  | { readonly is: 'without-cookies' }
  | { readonly is: 'known'; readonly order: string; readonly mine: OwnBallots };

interface Known {
  readonly voter: Voter;
  /** Asks anew where the voter stands. */
  readonly refresh: () => void;
}

async function askFor(slug: string, channel: string) {
  const { order } = await giveVoterToken(slug);
  return { order, mine: await readOwnBallots(slug, channel) };
}

/** Whether the window has ended, or there is a new ballot, since the server said where the voter stands. */
const isPast = ({ windowEndsAt, nextBallotAt, serverTime }: OwnBallots, now: number): boolean =>
  [windowEndsAt, nextBallotAt].some((at) => at !== null && at > serverTime && Date.parse(at) <= now);

/** null as channel: nothing is asked. Who was known stays so until something else is heard. */
export function useVoter(slug: string, channel: string | null): Known {
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    queryKey: ['voter', slug, channel],
    queryFn: () => askFor(slug, channel ?? ''),
    enabled: channel !== null,
    staleTime: 0,
    retry: false,
  });
  useEffect(() => (channel === null ? undefined : onReturn(() => void refetch())), [channel, refetch]);
  // once the answer is known: the clock ticks then, and what was known before may be over by it
  useEffect(() => {
    if (data !== undefined) setAhead(Date.parse(data.mine.serverTime) - dataUpdatedAt);
  }, [data, dataUpdatedAt]);
  const now = useNow();
  const isOver = data !== undefined && isPast(data.mine, now);
  // as long as the server does not answer, each time that the clock ticks
  useEffect(() => {
    if (isOver) void refetch({ cancelRefetch: false });
  }, [isOver, now, refetch]);
  const refresh = () => void refetch();
  if (data !== undefined) return { voter: { is: 'known', ...data }, refresh };
  if (error === null) return { voter: { is: 'unknown' }, refresh };
  const hasNoToken = error instanceof ApiProblem && error.code === 'voter.no-token';
  return { voter: { is: hasNoToken ? 'without-cookies' : 'unreached' }, refresh };
}

/** Back from another page or another app, what is shown may be over. */
function onReturn(refresh: () => void): () => void {
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) refresh();
  };
  const visible = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  addEventListener('pageshow', shown);
  document.addEventListener('visibilitychange', visible);
  return () => {
    removeEventListener('pageshow', shown);
    document.removeEventListener('visibilitychange', visible);
  };
}
