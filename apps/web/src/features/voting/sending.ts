import { ApiProblem } from '../../api/problem';
import type { BallotRequest, TakenBallot } from '../../api/types';
import { castBallot } from '../../api/voting';

/** Where a ballot is on its way. */
export type Casting =
  | { readonly step: 'none' }
  | { readonly step: 'sending' }
  /** Not answered yet: it is sent again by itself, which is the same ballot. */
  | { readonly step: 'unanswered' }
  | { readonly step: 'refused'; readonly error: ApiProblem }
  | { readonly step: 'taken'; readonly ballot: TakenBallot };

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 10_000;

/** What another try may answer otherwise. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status >= 500 || error.status === 429;

interface Listener {
  readonly isHere: () => boolean;
  readonly tell: (casting: Casting) => void;
}

/** null: it is refused, or nobody is here any more. */
export async function sendUntilAnswered(slug: string, body: BallotRequest, to: Listener): Promise<TakenBallot | null> {
  for (let wait = FIRST_WAIT; to.isHere(); wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      const ballot = await castBallot(slug, body);
      to.tell({ step: 'taken', ballot });
      return ballot;
    } catch (error) {
      if (error instanceof ApiProblem && !isPassing(error)) {
        to.tell({ step: 'refused', error });
        return null;
      }
      to.tell({ step: 'unanswered' });
      await pause(wait);
    }
  }
  return null;
}

/** So long, or until the network is back. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
  });
