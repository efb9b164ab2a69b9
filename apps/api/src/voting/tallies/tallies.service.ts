import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Tx } from '../../database/transactions.js';
import { ChannelNumbers } from '../channels/channel-numbers.service.js';
import { type Tally, tallyOf, type TallyRow } from './tally.js';
import { addedBy, FRESH } from './tally-sql.js';

export type { Tally } from './tally.js';

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
  select 0 as entry, count(*) as votes from ballot where channel_id = $1
  union all
  select entry, count(*) from ballot, unnest(choices) as entry where channel_id = $1 group by entry`;
const DELTAS = `
  with of_channel as (select * from ballot_batch where channel_id = $1), added as (${addedBy('of_channel')})
  select entry, sum(votes) as votes from added group by entry`;
const TOTALS = `
  with ${FRESH}, added as (
    select channel_id, entry_no as entry, votes from tally_total
    union all select channel_id, entry, votes from (${addedBy('fresh')}) as unfolded
  )
  select entry, sum(votes) as votes from added where channel_id = $1 group by entry`;

/** The votes of channels. */
@Injectable()
export class Tallies {
  constructor(
    private readonly source: DataSource,
    private readonly numbers: ChannelNumbers,
  ) {}

  /**
   * Counted anew. In a transaction that holds `lock_stages` of the contest and after its stages have closed, no ballot is
   * missing: whoever was writing one has committed.
   */
  async ofChannel(tx: Tx, contestId: string, channel: string): Promise<ChannelTallies> {
    const channelId = (await this.numbers.find(contestId, channel))?.channelId ?? null;
    const read = (sql: string): Promise<Tally> => readTally(tx, sql, channelId);
    return { counted: await read(COUNTED), deltas: await read(DELTAS), totals: await read(TOTALS) };
  }

  /** The running totals, exact: what is folded and what is not yet. */
  async running(contestId: string, channel: string): Promise<Tally> {
    const channelId = (await this.numbers.find(contestId, channel))?.channelId ?? null;
    return readTally(this.source.manager, TOTALS, channelId);
  }
}

const readTally = async (manager: EntityManager, sql: string, channelId: number | null): Promise<Tally> =>
  tallyOf(await manager.query<TallyRow[]>(sql, [channelId]));
