import type { AwardList, Ranked, ResultPart } from '../../api/types';
import { minus } from '../../ui/format/exact-number';

/** Where a list ends in a ranking: the last one in, the first one out, and how far they are apart. */
export interface Cut {
  readonly lastIn: Ranked;
  readonly firstOut: Ranked;
  /** An exact number. */
  readonly gap: string;
}

/** null where a list does not simply take the first: then no line parts those on it from the others. */
export function cutOf({ ranking }: Pick<ResultPart, 'ranking'>, numbers: AwardList['numbers']): Cut | null {
  const members = new Set(numbers);
  const firstOut = ranking.find(({ number }) => !members.has(number));
  if (firstOut === undefined) return null;
  const at = ranking.indexOf(firstOut);
  const lastIn = ranking[at - 1];
  const isPrefix = ranking.slice(at).every(({ number }) => !members.has(number));
  if (lastIn === undefined || !isPrefix) return null;
  return { lastIn, firstOut, gap: minus(lastIn.score, firstOut.score) };
}

/** How far an entry is from the line: ahead of the first one out, or behind the last one in. */
export function distanceTo({ lastIn, firstOut }: Cut, { place, score }: Ranked): string {
  return place <= lastIn.place ? minus(score, firstOut.score) : minus(score, lastIn.score);
}
