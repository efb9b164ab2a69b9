import type { Cut, Ranked, ResultPart } from '../../api/types';

/** The rows around the line that a round drew. */
export interface AroundCut {
  readonly cut: Cut;
  readonly above: readonly Ranked[];
  readonly below: readonly Ranked[];
}

const SHOWN = 3;

/** The lowest line of a ranking: who stands above it is on some list. */
export function lowestCut({ lists }: Pick<ResultPart, 'lists'>): Cut | null {
  const cuts = lists.flatMap(({ cut }) => cut ?? []);
  return cuts.reduce<Cut | null>((low, cut) => (low === null || cut.above > low.above ? cut : low), null);
}

/** null where no line is drawn, or further down than the ranking is shown. */
export function aroundCut(part: ResultPart): AroundCut | null {
  const cut = lowestCut(part);
  if (cut === null || cut.above >= part.ranking.length) return null;
  const { above: at } = cut;
  return {
    cut,
    above: part.ranking.slice(Math.max(0, at - SHOWN), at),
    below: part.ranking.slice(at, at + SHOWN),
  };
}
