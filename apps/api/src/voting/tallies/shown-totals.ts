import type { BallotChannel } from '../channels/ballot-channel.js';
import type { TotalDto, TotalsDto } from '../dto/totals.dto.js';
import type { TotalsNow } from './running-totals.service.js';

/** Of all entries that can be chosen, and of those that could be. */
export function shownTotals({ channel, field, parts }: BallotChannel, totals: TotalsNow): TotalsDto {
  const { asOf, nextAt, ballots, votes, counted, firsts, lastMinutes } = totals;
  return {
    channel,
    asOf: asOf.toISOString(),
    nextAt: nextAt?.toISOString() ?? null,
    ballots,
    lastMinutes,
    totals: entriesOf({ field, parts }, votes).map((entry) => {
      const shown: TotalDto = { entry, votes: votes.get(entry) ?? 0 };
      if (counted !== null) shown.counted = counted.get(entry) ?? 0;
      if (firsts !== null) shown.firsts = firsts.get(entry) ?? 0;
      return shown;
    }),
  };
}

function entriesOf(
  { field, parts }: Pick<BallotChannel, 'field' | 'parts'>,
  votes: TotalsNow['votes'],
): readonly number[] {
  const left = [...votes.keys()].filter((entry) => !parts.has(entry));
  return left.length === 0 ? field : [...field, ...left].sort((a, b) => a - b);
}
