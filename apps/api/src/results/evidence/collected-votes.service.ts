import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transactions.js';
import { type ChannelTallies, Tallies } from '../../voting/tallies/tallies.service.js';

/** A number of votes on which the ballots, what was added with them, and the running totals do not agree. */
export interface VoteDifference {
  /** null: the number of ballots. */
  readonly entry: number | null;
  readonly counted: number;
  readonly added: number;
  readonly shown: number;
}

/** The votes of one online channel, counted from its ballots. */
export interface CountedVotes {
  readonly ballots: number;
  readonly votes: ReadonlyMap<number, number>;
  readonly differences: readonly VoteDifference[];
}

/** What the ballots of a contest say, held against what was kept beside them. */
@Injectable()
export class CollectedVotes {
  constructor(private readonly tallies: Tallies) {}

  async ofChannel(db: Tx, contestId: string, channel: string): Promise<CountedVotes> {
    const all = await this.tallies.ofChannel(db, contestId, channel);
    return { ...all.counted, differences: differencesIn(all) };
  }
}

function differencesIn({ counted, deltas, totals }: ChannelTallies): VoteDifference[] {
  const entries = new Set([counted, deltas, totals].flatMap(({ votes }) => [...votes.keys()]));
  const ofEntries = [...entries]
    .sort((a, b) => a - b)
    .map((entry) => {
      const [own, added, shown] = [counted, deltas, totals].map(({ votes }) => votes.get(entry) ?? 0);
      return { entry, counted: own ?? 0, added: added ?? 0, shown: shown ?? 0 };
    });
  const ofBallots = { entry: null, counted: counted.ballots, added: deltas.ballots, shown: totals.ballots };
  return [ofBallots, ...ofEntries].filter((each) => each.counted !== each.added || each.counted !== each.shown);
}
