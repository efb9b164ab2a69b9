/** Votes of a channel as some source has them. */
export interface Tally {
  readonly ballots: number;
  /** By entry, rising; entries without a vote are not there. */
  readonly votes: ReadonlyMap<number, number>;
}

/** A number of votes; the entry 0 stands for the ballots. */
export interface TallyRow {
  readonly entry: number;
  readonly votes: string | number;
}

export function tallyOf(rows: readonly TallyRow[]): Tally {
  const all = rows.map(({ entry, votes }) => [entry, Number(votes)] as const).filter(([, votes]) => votes > 0);
  return {
    ballots: all.find(([entry]) => entry === 0)?.[1] ?? 0,
    votes: new Map(all.filter(([entry]) => entry > 0).sort(([a], [b]) => a - b)),
  };
}
