import { type PartOutcome, printExact, type RankedEntry, readOutcomeNumber, type Rulebook } from '@laurel/domain';

type Round = Rulebook['rounds'][number];

/** An entry at a cut. */
export interface AtCut {
  readonly number: number;
  readonly place: number;
  readonly score: string;
}

/** Where a list ends in the ranking: the last who is on it, the first who is not, and how far apart they are. */
export interface Cut {
  readonly list: string;
  readonly last: AtCut;
  readonly first: AtCut;
  readonly by: string;
  /** How many of the ranking stand above the line. */
  readonly above: number;
}

/** How far an entry is from the nearest line above it, or else from the first below. */
export interface Distance {
  readonly list: string;
  readonly isOn: boolean;
  /** The first who is not on the list, for who is; else the last who is. */
  readonly against: AtCut;
  readonly by: string;
}

/**
 * The lines that lists draw through the ranking, from the best on. A list has one where it goes by the ranking and holds
 * all who stand better than those it leaves out; lists within a value of an attribute, or by another figure, have none.
 */
export function cutsOf({ ranking, lists }: PartOutcome, round: Round): Cut[] {
  const cuts: Cut[] = [];
  let above = 0;
  for (const { id, entries } of lists) {
    const rule = round.lists.find((list) => list.id === id);
    if (rule === undefined || rule.from !== undefined || entries.length === 0) continue;
    const members = new Set(entries);
    const rows = ranking.slice(above, above + members.size);
    if (!rows.every(({ entry }) => members.has(entry))) continue;
    above += members.size;
    const [last, first] = [ranking[above - 1], ranking[above]];
    const by = last && first && lead(last.score, first.score, round);
    if (last && first && by !== undefined) cuts.push({ list: id, above, last: atCut(last), first: atCut(first), by });
  }
  return cuts;
}

const atCut = ({ entry, place, score }: RankedEntry): AtCut => ({ number: entry, place, score });

/** null where the round has no line, or none of the same gate. */
export function distanceToCut(
  row: RankedEntry,
  { index, cuts, round }: { index: number; cuts: readonly Cut[]; round: Round },
): Distance | null {
  const above = cuts.findLast((cut) => cut.above <= index);
  const nearest = above ?? cuts[0];
  if (nearest === undefined) return null;
  const isOn = above === undefined;
  const against = isOn ? nearest.first : nearest.last;
  const by = isOn ? lead(row.score, against.score, round) : lead(against.score, row.score, round);
  return by === undefined ? null : { list: nearest.list, isOn, against, by };
}

/** By how much a better score is ahead; undefined where it is not the better one: a gate parts them, not the score. */
function lead(better: string, worse: string, { score: { order } }: Round): string | undefined {
  const difference = readOutcomeNumber(better).sub(readOutcomeNumber(worse));
  const ahead = order === 'lowest-first' ? difference.neg() : difference;
  return ahead.compare(0) < 0 ? undefined : printExact(ahead);
}
