import type { Publication } from '../../api/addresses';
import type { AwardList, Ranked, ResultPart, ResultRound, ResultScore } from '../../api/types';
import { sideBySide } from '../../ui/format/side-by-side';

/** What every row of a ranking needs to be opened down to its arithmetic. */
export interface RowSource {
  /** The results that show it. */
  readonly published: Publication;
  /** The round that is ranked: the published one, or one before it. */
  readonly round: string;
  readonly score: ResultScore;
  /** Writes a score, or a distance between two, so that it looks other than those beside it. */
  readonly write: (score: string) => string;
}

/** Where a version of a round's results stands for good. */
export const versionPage = (slug: string, round: string, version: number): string =>
  `/${slug}/rounds/${round}/results?version=${version}`;

const LEAST_DIGITS = 2;

export const leastDigits = ({ digits }: ResultScore): number => digits ?? LEAST_DIGITS;

/** Scores of a part stand side by side. */
export function sourceOf(published: Publication, { id, score }: ResultRound, ranking: readonly Ranked[]): RowSource {
  const scores = ranking.map((ranked) => ranked.score);
  return { published, round: id, score, write: sideBySide(scores, leastDigits(score)) };
}

/** What an entry is called in a list: by its short title, where it has one. */
export const nameOf = ({ title, shortTitle }: Pick<Ranked, 'title' | 'shortTitle'>) => shortTitle ?? title;

/** The category and the district of an entry, as far as it has them. */
export const keysOf = ({ category, district }: Ranked) => [category, district].flatMap((key) => key ?? []);

/** The entries of a list, in its own order. */
export function placedIn({ ranking, behind }: ResultPart, { numbers }: AwardList): Ranked[] {
  const ranked = new Map([...ranking, ...behind].map((row) => [row.number, row]));
  return numbers.flatMap((number) => ranked.get(number) ?? []);
}

/** Those who are ranked but stand in none of the lists. */
export const unlisted = ({ ranking }: ResultPart): Ranked[] => ranking.filter(({ lists }) => lists.length === 0);
