import type { CellCount } from '@laurel/domain/voting';

/** Votes of a channel as some source has them. */
export interface Tally {
  readonly ballots: number;
  /** By entry, then cell; where there is no vote there is no row. */
  readonly cells: readonly CellCount[];
  /** By entry, rising, whatever cell they are in. */
  readonly votes: ReadonlyMap<number, number>;
}

/** A number of votes; the entry 0 stands for the ballots. */
export interface TallyRow {
  readonly entry: number;
  readonly cell: number;
  readonly votes: string | number;
}

export function tallyOf(rows: readonly TallyRow[]): Tally {
  const all = rows
    .map(({ entry, cell, votes }): CellCount => [entry, cell, Number(votes)])
    .filter(([, , votes]) => votes > 0)
    .sort(([a, one], [b, other]) => a - b || one - other);
  const cells = all.filter(([entry]) => entry > 0);
  const votes = new Map<number, number>();
  for (const [entry, , count] of cells) votes.set(entry, (votes.get(entry) ?? 0) + count);
  return { ballots: all.find(([entry]) => entry === 0)?.[2] ?? 0, cells, votes };
}
