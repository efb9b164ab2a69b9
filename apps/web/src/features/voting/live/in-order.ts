import type { BallotEntry, Totals } from '../../../api/types';

/** An entry with its votes, as far as they are known. */
export interface Standing {
  readonly number: number;
  /** null: it can be voted for no longer. */
  readonly entry: BallotEntry | null;
  /** What the rules count: its votes, or what they make of them. */
  readonly count: number | null;
  /** Where ballots weigh differently: on how many it stands. */
  readonly votes: number | null;
  /** How many ballots put it first; null where they do not rank. */
  readonly firsts: number | null;
  /** Of the count of the first, from 0 to 1. */
  readonly share: number;
}

const UNKNOWN = { count: null, votes: null, firsts: null, share: 0 };

/** The highest count first, of equal ones the lower number; by number while nothing is known. */
export function inOrder(entries: readonly BallotEntry[], totals: Totals | null): Standing[] {
  if (totals === null) return entries.map((entry) => ({ number: entry.number, entry, ...UNKNOWN }));
  const named = new Map(entries.map((entry) => [entry.number, entry]));
  const counts = totals.totals.map(({ votes, counted = votes }) => counted);
  const most = Math.max(...counts);
  return totals.totals
    .map(({ entry: number, votes, counted = votes, firsts = null }) => ({
      number,
      entry: named.get(number) ?? null,
      count: counted,
      votes,
      firsts,
      share: most > 0 ? Math.max(0, counted / most) : 0,
    }))
    .sort((a, b) => b.count - a.count || a.number - b.number);
}

/** In which order they stand; empty while it means nothing. */
export const orderOf = (standings: readonly Standing[]): string =>
  standings.flatMap(({ number, count }) => (count === null ? [] : [number])).join(' ');
