import { Injectable } from '@nestjs/common';
import type { Rulebook } from '@laurel/domain';
import { cellKindOf } from '@laurel/domain/voting';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../../database/transactions.js';
import { ChannelNumbers } from '../channels/channel-numbers.service.js';
import { type Tally, tallyOf, type TallyRow } from './tally.js';
import { addedBy, FRESH } from './tally-sql.js';

export type { Tally } from './tally.js';

type Channel = NonNullable<Rulebook['channels']>[number];

/** Whose ballots are counted, and what is written on them. */
export type CountedChannel = Pick<Channel, 'id' | 'form'>;

/** The same votes from three sources; where they differ, something is damaged. */
export interface ChannelTallies {
  /** From the ballots themselves. */
  readonly counted: Tally;
  /** From what each statement that stored ballots added. */
  readonly deltas: Tally;
  /** As the running totals show it. */
  readonly totals: Tally;
}

const COUNTED = `
  select 0 as entry, 0 as cell, count(*) as votes from ballot where channel_id = $1
  union all
  select entry, case $2 when 'place' then place::integer when 'weight' then weight when 'choices' then cardinality(choices)
    else 0 end as cell, count(*) as votes
  from ballot, unnest(choices, weights) with ordinality as vote (entry, weight, place) where channel_id = $1
  group by 1, 2`;
const DELTAS = `
  with of_channel as (select * from ballot_batch where channel_id = $1), added as (${addedBy('of_channel')})
  select entry, cell, sum(votes) as votes from added group by entry, cell`;
const TOTALS = `
  with ${FRESH}, added as (
    select channel_id, entry_no as entry, cell, votes from tally_total
    union all select channel_id, entry, cell, votes from (${addedBy('fresh')}) as unfolded
  )
  select entry, cell, sum(votes) as votes from added where channel_id = $1 group by entry, cell`;

/** The votes of channels. */
@Injectable()
export class Tallies {
  constructor(private readonly numbers: ChannelNumbers) {}

  /**
   * Counted anew. In a transaction that holds `lock_stages` of the contest and after its stages have closed, no ballot is
   * missing: whoever was writing one has committed.
   */
  async ofChannel(tx: Tx, contestId: string, { id, form }: CountedChannel): Promise<ChannelTallies> {
    const channelId = (await this.numbers.find(contestId, id))?.channelId ?? null;
    return {
      counted: await readTally(tx, COUNTED, [channelId, cellKindOf(form)]),
      deltas: await readTally(tx, DELTAS, [channelId]),
      totals: await readTally(tx, TOTALS, [channelId]),
    };
  }
}

const readTally = async (manager: EntityManager, sql: string, values: readonly unknown[]): Promise<Tally> =>
  tallyOf(await manager.query<TallyRow[]>(sql, [...values]));
