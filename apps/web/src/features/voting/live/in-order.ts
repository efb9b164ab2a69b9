import type { BallotEntry, Totals } from '../../../api/types';

/** An entry with its votes, as far as they are known. */
export interface Standing {
  readonly number: number;
  /** null: it can be voted for no longer. */
  readonly entry: BallotEntry | null;
  readonly votes: number | null;
  /** Of those of the first, from 0 to 1. */
  readonly share: number;
}

/** The most votes first, of equal ones the lower number; by number while nothing is known. */
export function inOrder(entries: readonly BallotEntry[], totals: Totals | null): Standing[] {
  if (totals === null) return entries.map((entry) => ({ number: entry.number, entry, votes: null, share: 0 }));
  const named = new Map(entries.map((entry) => [entry.number, entry]));
  const most = Math.max(1, ...totals.totals.map(({ votes }) => votes));
  return totals.totals
    .map(({ entry: number, votes }) => ({ number, entry: named.get(number) ?? null, votes, share: votes / most }))
    .sort((a, b) => b.votes - a.votes || a.number - b.number);
}

/** In which order they stand; empty while it means nothing. */
export const orderOf = (standings: readonly Standing[]): string =>
  standings.flatMap(({ number, votes }) => (votes === null ? [] : [number])).join(' ');
