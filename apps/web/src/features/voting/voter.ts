import { useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import type { OwnBallots } from '../../api/types';
import { giveVoterToken, readOwnBallots } from '../../api/voting';

/** What is known of the one who fills in the ballot. */
export type Voter =
  | { readonly is: 'unknown' }
  /** The server could not be asked. */
  | { readonly is: 'unreached'; readonly error: unknown }
  /** The browser keeps no cookie, so the server cannot tell one ballot from a second. */
  | { readonly is: 'without-cookies' }
  | { readonly is: 'known'; readonly order: string; readonly mine: OwnBallots };

interface Known {
  readonly voter: Voter;
  /** Asks anew where the voter stands. */
  readonly refresh: () => Promise<void>;
}

const hasNoToken = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'voter.no-token';

/** null as channel: nothing is asked. */
export function useVoter(slug: string, channel: string | null): Known {
  const [voter, setVoter] = useState<Voter>({ is: 'unknown' });
  const refresh = useCallback(async () => {
    if (channel === null) return;
    try {
      const { order } = await giveVoterToken(slug);
      setVoter({ is: 'known', order, mine: await readOwnBallots(slug, channel) });
    } catch (error) {
      // who was known stays so until something else is heard
      const failed: Voter = hasNoToken(error) ? { is: 'without-cookies' } : { is: 'unreached', error };
      setVoter((before) => (before.is === 'known' && failed.is === 'unreached' ? before : failed));
    }
  }, [slug, channel]);
  useEffect(() => {
    void refresh();
    return onReturn(() => void refresh());
  }, [refresh]);
  return { voter, refresh };
}

/** Back from another page, another app, or a lost network: what is shown may be over. */
function onReturn(refresh: () => void): () => void {
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) refresh();
  };
  const visible = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  addEventListener('pageshow', shown);
  addEventListener('online', refresh);
  document.addEventListener('visibilitychange', visible);
  return () => {
    removeEventListener('pageshow', shown);
    removeEventListener('online', refresh);
    document.removeEventListener('visibilitychange', visible);
  };
}
