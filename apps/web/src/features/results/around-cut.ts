import type { Ranked, ResultPart } from '../../api/types';
import { type Cut, cutOf } from './cut';

/** The rows around the line that a round drew, and how many stand before and behind them. */
export interface AroundCut {
  readonly cut: Cut;
  readonly above: readonly Ranked[];
  readonly below: readonly Ranked[];
}

const SHOWN = 3;

/** Who was let through: everybody on a list of the round. */
const numbersIn = ({ lists }: ResultPart): number[] => [...new Set(lists.flatMap(({ numbers }) => numbers))];

export const cutOfPart = (part: ResultPart): Cut | null => cutOf(part, numbersIn(part));

export function aroundCut(part: ResultPart): AroundCut | null {
  const cut = cutOfPart(part);
  if (cut === null) return null;
  const out = part.ranking.indexOf(cut.firstOut);
  return {
    cut,
    above: part.ranking.slice(Math.max(0, out - SHOWN), out),
    below: part.ranking.slice(out, out + SHOWN),
  };
}
