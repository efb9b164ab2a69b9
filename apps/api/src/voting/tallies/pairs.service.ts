import { Injectable } from '@nestjs/common';
import { gradeRanks, type MetPair, pairsOf } from '@laurel/domain';
import type { Tx } from '../../database/transactions.js';
import { ChannelNumbers } from '../channels/channel-numbers.service.js';
import { BallotReviews } from '../reviews/ballot-reviews.service.js';
import { IS_WITHIN, STRETCHES } from '../reviews/reviews-sql.js';
import type { CountedChannel } from './tallies.service.js';

/** Where the entries of a ballot stand on it, the first with the lowest rank. */
const RANKS = `
  select entry, case $5 when 'rank' then min(place) when 'points' then -max(weight) when 'grade' then min(($6::int[])[weight + 1])
    else -count(*) end as rank
  from unnest(choices, weights) with ordinality as vote (entry, weight, place) group by entry`;

/** Of each two entries of a ballot, each with itself as well. */
const MET = `
  select one.entry, other.entry as opponent, count(*)::integer as both,
    (count(*) filter (where one.rank < other.rank))::integer as before
  from ballot, lateral (${RANKS}) as one, lateral (${RANKS}) as other
  where channel_id = $1 and not exists (select from ${STRETCHES} where ${IS_WITHIN}) group by 1, 2`;

/** Who comes before whom on how many ballots, but for those that were struck off: read from all of them, once the vote is over. */
@Injectable()
export class Pairs {
  constructor(
    private readonly numbers: ChannelNumbers,
    private readonly reviews: BallotReviews,
  ) {}

  /** By entry, then opponent; `field` holds all that could be voted for. */
  async ofChannel(tx: Tx, { contestId, channel, field }: AskedPairs): Promise<ReturnType<typeof pairsOf>> {
    const channelId = (await this.numbers.find(contestId, channel.id))?.channelId ?? null;
    const { form } = channel;
    const grades = form.kind === 'grade' ? gradeRanks(form) : null;
    const all = await tx.query<MetPair[]>(MET, [
      channelId,
      ...(await this.reviews.struckStretches(tx, contestId, channel.id)),
      form.kind,
      grades,
    ]);
    const named = new Map(
      all.flatMap(({ entry, opponent, both }) => (entry === opponent ? [[entry, both] as const] : [])),
    );
    return pairsOf({ named, met: all, field: [...new Set([...field, ...named.keys()])] });
  }
}

interface AskedPairs {
  readonly contestId: string;
  readonly channel: CountedChannel;
  readonly field: readonly number[];
}
