import type { BallotChannel } from '../channels/ballot-channel.js';
import type { TotalsDto } from '../dto/totals.dto.js';
import type { TotalsNow } from './running-totals.service.js';

/** Of all entries that can be chosen, and of those that could be. */
export function shownTotals({ channel, field }: BallotChannel, totals: TotalsNow): TotalsDto {
  const { asOf, nextAt, ballots, votes, counted, firsts, lastMinutes } = totals;
  return {
    channel,
    asOf: asOf.toISOString(),
    nextAt: nextAt?.toISOString() ?? null,
    ballots,
    lastMinutes,
    totals: entriesOf(field, votes).map((entry) => ({
      entry,
      votes: votes.get(entry) ?? 0,
      ...(counted === null ? {} : { counted: counted.get(entry) ?? 0 }),
      ...(firsts === null ? {} : { firsts: firsts.get(entry) ?? 0 }),
    })),
  };
}

function entriesOf(field: readonly number[], votes: TotalsNow['votes']): readonly number[] {
  const known = new Set(field);
  const left = [...votes.keys()].filter((entry) => !known.has(entry));
  return left.length === 0 ? field : [...field, ...left].sort((a, b) => a - b);
}
