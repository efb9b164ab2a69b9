import { OWN, SHORTLISTED } from './story';

const CRITERIA = 5;
/** Above and below the mean, by judge: the three of a panel cancel out, and so do the first two. */
const APART = [1, -1, 0] as const;

/** Who goes on: the first of the file, and the submitter's own. */
const GO_ON = [...Array.from({ length: SHORTLISTED - 1 }, (_, index) => index + 1), OWN.number];

/** Of the final, the best first; the tenth and the eleventh are given the same. */
const RANKED = [4, OWN.number, 2, 9, 7, 1, 12, 3, 5, 6, 11, 8, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22];
export const TIED = [6, 11] as const;
/** From whose entry the third judge is recused. */
export const RECUSED = 12;

const spread = (mean: number, judge: number): readonly number[] =>
  Array.from({ length: CRITERIA }, () => mean + (APART[judge] ?? 0));

/** What a judge of the screening gives an entry. */
export function screeningMarks(judge: number, entry: number): readonly number[] {
  const place = GO_ON.indexOf(entry);
  return spread(place < 0 ? 58 - (entry % 12) : 88 - place, judge);
}

export function finalMarks(judge: number, entry: number): readonly number[] {
  const place = RANKED.indexOf(entry === TIED[1] ? TIED[0] : entry);
  return spread(94 - 2 * place, judge);
}

/** Ballots that leave the order of the judges as it is. */
export const BALLOTS: readonly (readonly number[])[] = [[4, OWN.number, 2], [4, OWN.number], [4, 2, 9, 7, 1], [4]];
