import type { AwardList, Ranked, ResultPart, ResultScore } from '../../api/types';

/** What every row of a ranking needs to be opened down to its arithmetic. */
export interface RowSource {
  readonly slug: string;
  readonly round: string;
  readonly version: number;
  readonly score: ResultScore;
}

/** The category and the district of an entry, as far as it has them. */
export const keysOf = ({ category, district }: Ranked) => [category, district].flatMap((key) => key ?? []);

/** The entries of a list, in its own order. */
export const placedIn = ({ ranking }: ResultPart, { numbers }: AwardList): Ranked[] =>
  numbers.flatMap((number) => ranking.filter((ranked) => ranked.number === number));

/** Those who are ranked but stand in none of the lists. */
export function unlisted({ ranking, lists }: ResultPart): Ranked[] {
  const listed = new Set(lists.flatMap(({ numbers }) => numbers));
  return ranking.filter(({ number }) => !listed.has(number));
}
