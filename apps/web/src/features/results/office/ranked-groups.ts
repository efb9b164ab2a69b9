import type { AwardList, Ranked, ResultPart } from '../../../api/types';

/** A row of the table of a ranking: the head of a list, an entry, or the line that a list draws. */
export type RankingLine =
  | { readonly kind: 'list'; readonly list: AwardList }
  | { readonly kind: 'entry'; readonly ranked: Ranked }
  | { readonly kind: 'cut'; readonly list: AwardList };

type Part = Pick<ResultPart, 'lists' | 'ranking'>;

/** A ranking with the heads of its lists and the lines between them, from above to below. */
export function rankingLines({ lists, ranking }: Part): RankingLine[] {
  const begun = new Set<string>();
  return ranking.flatMap((ranked, index): RankingLine[] => {
    const begin = lists.filter(({ id }) => ranked.lists.includes(id) && !begun.has(id));
    for (const { id } of begin) begun.add(id);
    const ends = lists.filter(({ cut }) => cut !== null && cut.above === index + 1);
    return [
      ...begin.map((list) => ({ kind: 'list' as const, list })),
      { kind: 'entry', ranked },
      ...ends.map((list) => ({ kind: 'cut' as const, list })),
    ];
  });
}

/** The first list of a round holds its awards; the others are no award places. */
export const isAwarded = ({ lists: own }: Ranked, { lists }: Part): boolean =>
  lists[0] !== undefined && own.includes(lists[0].id);
