import { useEffect, useEffectEvent } from 'react';
import { ApiProblem } from '../../api/problem';
import type { OwnBallots, TakenBallot } from '../../api/types';
import { castBallot } from '../../api/voting';
import type { Filled } from './filling';
import { dropSent, readSent } from './kept-filling';

interface SentBefore {
  readonly slug: string;
  readonly channel: string;
  readonly mine: OwnBallots;
  readonly onTaken: (taken: TakenBallot, filled: Filled) => void;
}

/**
 * A ballot was sent, and the page was gone before the answer came. Where the server has one in its place, it is sent again:
 * if it is the same, its receipt comes back, and what was chosen belongs to that receipt; if not, nothing is known.
 */
export function useSentBefore({ slug, channel, mine, onTaken }: SentBefore): void {
  const lookForIt = useEffectEvent(() => {
    const sent = readSent(slug, channel);
    if (sent === null || sent.window !== mine.window) return;
    if (!mine.slots.some(({ slot }) => slot === sent.slot)) return;
    castBallot(slug, sent).then(
      (taken) => {
        dropSent(slug, channel);
        onTaken(taken, { choices: sent.choices, weights: sent.weights ?? null });
      },
      (error: unknown) => {
        if (error instanceof ApiProblem && error.status < 429) dropSent(slug, channel);
      },
    );
  });
  // once for each visit: what comes of a ballot that is being sent now, its own page sees
  useEffect(() => lookForIt(), [slug, channel]);
}
