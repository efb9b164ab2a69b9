import { leastPassing } from './least-passing.js';
import type { FigureWay, Passed, Tried, VotesWay, WayToPass, WhyNot } from './needed.js';
import { isPassed, standingOf, type Pair } from './pair-standing.js';
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
  /** The two after so many steps; undefined where they do not stand in one ranking. */
  readonly run: (steps: number) => Pair | undefined;
  readonly amount: (steps: number) => Pick<Passed, 'more' | 'reaches'>;
}

/** Tries how far a knob must be turned; `start`: the two as they stand. */
export function searchWay(knob: Knob, start: Pair): WayToPass {
  if ('whyNot' in knob) return { ...knob.way, tried: { not: knob.whyNot } };
  const { way, isOneWay, turns } = knob;
  try {
    for (const turn of turns()) {
      const passed = tryTurn(turn, isOneWay, start);
      if (passed !== undefined) return { ...way, tried: passed };
    }
    return { ...way, tried: { not: isOneWay ? 'out-of-reach' : 'not-found' } };
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    return { ...way, tried: { not: 'too-large' } };
  }
}

function tryTurn({ most, run, amount }: Turn, isOneWay: boolean, start: Pair): Tried | undefined {
  const passes = (steps: number): boolean => {
    const pair = run(steps);
    return pair !== undefined && isPassed(pair);
  };
  const steps = leastPassing({ most, isOneWay, passes });
  if (steps === undefined) return undefined;
  const [pair, less] = [run(steps), steps === 1 ? start : run(steps - 1)];
  if (pair === undefined) throw new Error('the same run gives the same places');
  const oneLess = less === undefined ? null : standingOf(less);
  return { ...amount(steps), standing: standingOf(pair), oneLess, isLeast: isOneWay };
}
