import { Injectable } from '@nestjs/common';
import { type CellCount, voteRow } from '@laurel/domain/voting';
import type { Tx } from '../../database/transactions.js';
import { type ChannelTallies, type CountedChannel, Tallies } from '../../voting/tallies/tallies.service.js';

/** A number of votes on which the ballots, what was added with them, and the running totals do not agree. */
export interface VoteDifference {
  /** null: the number of ballots. */
  readonly entry: number | null;
  /** As evidence writes it; null where the ballots have none. */
  readonly cell: number | string | null;
  readonly counted: number;
  readonly added: number;
  readonly shown: number;
}

/** The votes of one online channel, counted from its ballots. */
export interface CountedVotes {
  readonly ballots: number;
  readonly cells: readonly CellCount[];
  readonly differences: readonly VoteDifference[];
}

/** What the ballots of a contest say, held against what was kept beside them. */
@Injectable()
export class CollectedVotes {
  constructor(private readonly tallies: Tallies) {}

  async ofChannel(db: Tx, contestId: string, channel: CountedChannel): Promise<CountedVotes> {
    const all = await this.tallies.ofChannel(db, contestId, channel);
    return { ...all.counted, differences: differencesIn(all, channel) };
  }
}

function differencesIn({ counted, deltas, totals }: ChannelTallies, { form }: CountedChannel): VoteDifference[] {
  const [own, added, shown] = [counted, deltas, totals].map(({ cells }) => byCell(cells));
  const all = new Map([counted, deltas, totals].flatMap(({ cells }) => [...byCell(cells)]));
  const ofCells = [...all.values()]
    .sort(([a, one], [b, other]) => a - b || one - other)
    .map(([entry, cell]) => {
      const countIn = (cells: typeof own): number => cells?.get(keyOf(entry, cell))?.[2] ?? 0;
      const [, named = 0, count] = voteRow([entry, cell, 0], form);
      return {
        entry,
        cell: count === undefined ? null : named,
        counted: countIn(own),
        added: countIn(added),
        shown: countIn(shown),
      };
    });
  const ballots = { counted: counted.ballots, added: deltas.ballots, shown: totals.ballots };
  return [{ entry: null, cell: null, ...ballots }, ...ofCells].filter(
    (each) => each.counted !== each.added || each.counted !== each.shown,
  );
}

const keyOf = (entry: number, cell: number): string => `${entry} ${cell}`;
const byCell = (cells: readonly CellCount[]): ReadonlyMap<string, CellCount> =>
  new Map(cells.map((each) => [keyOf(each[0], each[1]), each]));
