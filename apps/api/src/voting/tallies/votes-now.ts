import { countVotes } from '@laurel/domain';
import type { BallotChannel } from '../channels/ballot-channel.js';

/** The votes of a channel, by entry; where there is no vote there is none. */
export interface VotesNow {
  readonly ballots: number;
  readonly votes: ReadonlyMap<number, number>;
  /** What the rules make of them; null where the votes are all. */
  readonly counted: ReadonlyMap<number, number> | null;
  /** How many ballots put an entry first; null where ballots do not rank. */
  readonly firsts: ReadonlyMap<number, number> | null;
}

/** Columns: what stands at one place belongs together, and an entry may be there more than once. The entry 0 counts the ballots. */
export interface VoteColumns {
  readonly entries: readonly number[];
  readonly cells: readonly number[];
  readonly votes: readonly number[];
}

export function votesNow({ rules, counting }: BallotChannel, { entries, cells, votes: counts }: VoteColumns): VotesNow {
  const votes = new Map<number, number>();
  entries.forEach((entry, at) => votes.set(entry, (votes.get(entry) ?? 0) + (counts[at] ?? 0)));
  const ballots = votes.get(0) ?? 0;
  votes.delete(0);
  const byCell = counting === null && rules.form.kind !== 'rank' ? null : cellsOf({ entries, cells, votes: counts });
  return {
    ballots,
    votes,
    counted: byCell === null || counting === null ? null : eachOf(byCell, (own) => countVotes(counting, own)),
    firsts: byCell === null || rules.form.kind !== 'rank' ? null : eachOf(byCell, firstsOf),
  };
}

type Cells = readonly (readonly [cell: number, votes: number])[];

function cellsOf({ entries, cells, votes }: VoteColumns): ReadonlyMap<number, Cells> {
  const found = new Map<number, [number, number][]>();
  entries.forEach((entry, at) => {
    const own = found.get(entry) ?? [];
    own.push([cells[at] ?? 0, votes[at] ?? 0]);
    found.set(entry, own);
  });
  return found;
}

const eachOf = (byCell: ReadonlyMap<number, Cells>, count: (own: Cells) => number): ReadonlyMap<number, number> =>
  new Map([...byCell].flatMap(([entry, own]) => (entry === 0 ? [] : [[entry, count(own)]])));

const firstsOf = (own: Cells): number => own.reduce((sum, [place, votes]) => (place === 1 ? sum + votes : sum), 0);
