import type { BallotChannel } from '../channels/ballot-channel.js';
import type { TotalsDto } from '../dto/totals.dto.js';
import type { TotalsNow } from './running-totals.service.js';

/** Of all entries that can be chosen, and of those that could be. */
export function shownTotals({ channel, field }: BallotChannel, totals: TotalsNow): TotalsDto {
  const { asOf, nextAt, ballots, votes, lastMinutes } = totals;
  const entries = [...new Set([...field, ...votes.keys()])].sort((a, b) => a - b);
  return {
    channel,
    asOf: asOf.toISOString(),
    nextAt: nextAt?.toISOString() ?? null,
    ballots,
    lastMinutes,
    totals: entries.map((entry) => ({ entry, votes: votes.get(entry) ?? 0 })),
  };
}
