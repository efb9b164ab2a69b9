import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BoundedCache } from '../../platform/bounded-cache.js';
import { BallotLookUps } from '../ballots/ballot-look-ups.service.js';
import type { BallotChannel } from './ballot-channel.js';

/** What the ballots of a channel call it by. */
export interface ChannelNumber {
  readonly channelId: number;
  readonly firstWindow: number;
}

/** With the id that the rulebook gives it. */
export interface NamedChannel extends ChannelNumber {
  readonly channel: string;
}

const COLUMNS = `id as "channelId", first_window as "firstWindow"`;
const FIND = `select ${COLUMNS} from voting_channels where contest_id = $1 and channel = $2`;
const OF_CONTEST = `select ${COLUMNS}, channel from voting_channels where contest_id = $1 order by id`;
const MAKE = `
  insert into voting_channels (contest_id, channel, first_window)
  select $1, $2, ballot_window(stage.moment, $3, $4, $5) from hold_ballot_stage($1, $2) as stage
  where stage.state = 'open' on conflict do nothing`;

/** The small number of each channel, given when its vote is open and never changed. */
@Injectable()
export class ChannelNumbers {
  readonly #known = new BoundedCache<ChannelNumber>(1_000);
  readonly #making = new Map<string, Promise<ChannelNumber | null>>();

  constructor(
    private readonly source: DataSource,
    private readonly lookUps: BallotLookUps,
  ) {}

  /** null where no ballot was ever taken. */
  async find(contestId: string, channel: string): Promise<ChannelNumber | null> {
    const key = `${contestId} ${channel}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [found] = await this.lookUps.query<ChannelNumber>(FIND, [contestId, channel]);
    if (found !== undefined) this.#known.set(key, found);
    return found ?? null;
  }

  ofContest(contestId: string): Promise<NamedChannel[]> {
    return this.source.query<NamedChannel[]>(OF_CONTEST, [contestId]);
  }

  /** At once, where it was asked for before. */
  known({ contest, channel }: BallotChannel): ChannelNumber | undefined {
    return this.#known.get(`${contest.id} ${channel}`);
  }

  /** Makes it where there is none yet; null where the vote is not open. */
  async forBallots(asked: BallotChannel): Promise<ChannelNumber | null> {
    const key = `${asked.contest.id} ${asked.channel}`;
    // one for all who vote when the vote opens
    const making = this.#making.get(key) ?? this.make(asked).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  private async make({ contest, channel, rules: { key } }: BallotChannel): Promise<ChannelNumber | null> {
    const known = await this.find(contest.id, channel);
    if (known !== null) return known;
    await this.lookUps.query(MAKE, [contest.id, channel, contest.timeZone, key.span.seconds, key.span.begins]);
    return this.find(contest.id, channel);
  }
}
