import type { AwardList, Ranked, ResultPart, ResultRound, ResultScore } from '../../api/types';
import { sideBySide } from '../../ui/format/side-by-side';

/** What every row of a ranking needs to be opened down to its arithmetic. */
export interface RowSource {
  readonly slug: string;
  readonly round: string;
  readonly version: number;
  readonly score: ResultScore;
  /** Writes a score so that it looks other than those beside it. */
  readonly write: (score: string) => string;
}

interface Published {
  readonly slug: string;
  readonly version: number;
  readonly round: ResultRound;
}

const LEAST_DIGITS = 2;

/** Scores of a part stand side by side. */
export function sourceOf({ slug, version, round }: Published, { ranking }: ResultPart): RowSource {
  const { id, score } = round;
  const scores = ranking.map((ranked) => ranked.score);
  return { slug, version, round: id, score, write: sideBySide(scores, score.digits ?? LEAST_DIGITS) };
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
