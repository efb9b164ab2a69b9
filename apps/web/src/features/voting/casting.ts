import { useCallback, useEffect, useRef, useState } from 'react';
import type { BallotRequest, TakenBallot } from '../../api/types';
import { dropSent, writeSent } from './kept-filling';
import { type Casting, sendUntilAnswered } from './sending';

/** Sends a ballot until there is an answer. */
export function useCasting(slug: string, onRefused: () => void) {
  const [casting, setCasting] = useState<Casting>({ step: 'none' });
  const isHere = useRef(true);
  const isBusy = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const cast = useCallback(
    async (body: BallotRequest): Promise<TakenBallot | null> => {
      // pressed again while it is on its way: it is on its way
      if (isBusy.current) return null;
      isBusy.current = true;
      setCasting({ step: 'sending' });
      // should the page be gone before the answer comes: `useSentBefore`
      writeSent(slug, body);
      try {
        const taken = await sendUntilAnswered(slug, body, { isHere: () => isHere.current, tell: setCasting });
        if (isHere.current) dropSent(slug, body.channel ?? '');
        if (taken === null) onRefused();
        return taken;
      } finally {
        isBusy.current = false;
      }
    },
    [slug, onRefused],
  );
  const forget = useCallback(() => setCasting({ step: 'none' }), []);
  return { casting, cast, forget };
}
