import type { CheckedRulebook, Evidence } from '@laurel/domain';

/** The votes that count, of the channels that a round takes. */
export class VotesOfRounds {
  readonly #rounds = new Map<string, ReadonlyMap<number, number> | null>();

  constructor(
    private readonly rules: CheckedRulebook,
    private readonly evidence: Evidence,
  ) {}

  /** null where the round takes no votes. */
  of(round: string, entry: number): number | null {
    let votes = this.#rounds.get(round);
    if (votes === undefined) {
      votes = this.#count(round);
      this.#rounds.set(round, votes);
    }
    return votes === null ? null : (votes.get(entry) ?? 0);
  }

  #count(round: string): ReadonlyMap<number, number> | null {
    const figures = this.rules.rounds.get(round)?.figures ?? [];
    const channels = new Set(figures.flatMap(({ from }) => ('votes' in from ? [from.votes].flat() : [])));
    if (channels.size === 0) return null;
    const counts = new Map<number, number>();
    for (const tally of [...channels].flatMap((channel) => this.evidence.tallies.get(channel) ?? [])) {
      const { entries, counts: cast } = tally.votes;
      entries.forEach((place, row) => {
        const [number, count = 0] = [this.evidence.entries[place]?.number, cast[row]];
        if (number !== undefined && !Number.isNaN(count)) counts.set(number, (counts.get(number) ?? 0) + count);
      });
    }
    return counts;
  }
}
