import type { Seen } from './aim.js';
import { leastEnough, ONE_BY_ONE } from './least-enough.js';
import type { Enough, FigureWay, NeededWay, VotesWay, WhyNot } from './needed.js';
import { TooMuchWork } from './trials.js';

/** What can be turned, or why it cannot. */
export type Knob =
  | { readonly way: VotesWay | FigureWay; readonly whyNot: WhyNot }
  | {
      readonly way: VotesWay | FigureWay;
      /** Whether turning it further never undoes what it did. */
      readonly isOneWay: boolean;
      /** The directions in which it can be turned, the one that is tried first before. */
      readonly turns: () => readonly Turn[];
    };

/** One direction, step by step. */
export interface Turn {
  /** The largest number of steps. */
  readonly most: number;
  /** How the entry stands after so many steps; undefined where it is not ranked. */
  readonly run: (steps: number) => Seen | undefined;
  readonly amount: (steps: number) => Pick<Enough, 'more' | 'reaches'>;
}

/** Tries how far a knob must be turned; `start`: the entry as it stands. */
export function searchWay(knob: Knob, start: Seen): NeededWay {
  if ('whyNot' in knob) return { ...knob.way, tried: { not: knob.whyNot } };
  const { way, isOneWay, turns } = knob;
  try {
    for (const turn of turns()) {
      const enough = tryTurn(turn, isOneWay, start);
      if (enough !== undefined) return { ...way, tried: enough };
    }
    return { ...way, tried: { not: isOneWay ? 'out-of-reach' : 'not-found' } };
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    return { ...way, tried: { not: 'too-large' } };
  }
}

function tryTurn({ most, run, amount }: Turn, isOneWay: boolean, start: Seen): Enough | undefined {
  const seen = new Map<number, Seen | undefined>([[0, start]]);
  const look = (steps: number): Seen | undefined => {
    if (!seen.has(steps)) seen.set(steps, run(steps));
    return seen.get(steps);
  };
  const steps = leastEnough({ most, isOneWay, isEnough: (number) => look(number)?.isThere === true });
  const [enough, less] = steps === undefined ? [] : [look(steps), look(steps - 1)];
  if (steps === undefined || enough === undefined) return undefined;
  const { standing } = enough;
  return { ...amount(steps), standing, oneLess: less?.standing ?? null, isLeast: isOneWay || steps <= ONE_BY_ONE };
}
