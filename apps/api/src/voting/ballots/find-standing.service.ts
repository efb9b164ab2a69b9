import { Injectable } from '@nestjs/common';
import type { StageState } from '@laurel/domain/contest';
import type { BallotChannel } from '../channels/ballot-channel.js';
import { type ChannelNumber, ChannelNumbers } from '../channels/channel-numbers.service.js';
import type { VoterKey } from '../voters/voter-keys.service.js';
import { BallotLookUps } from './ballot-look-ups.service.js';

/** A voter's own ballot, as far as it is told again. */
export interface OwnBallot {
  readonly slot: number;
  readonly choices: readonly number[];
  readonly weights: readonly number[] | null;
  readonly castAt: Date;
}

/** How a vote stands for a voter, by the database's clock. */
export interface Standing {
  readonly now: Date;
  /** null: no stage opens the channel. */
  readonly state: StageState | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** The number of the window that it is now. */
  readonly current: number;
  /** Of the window that was asked for, where it has begun, else of the current one; null: the whole contest. */
  readonly windowEndsAt: Date | null;
  /** The voter's ballots of that window, by slot. */
  readonly own: readonly OwnBallot[];
  /** null where the channel has taken no ballot yet. */
  readonly number: ChannelNumber | null;
}

interface Asked {
  readonly channel: BallotChannel;
  readonly voter: VoterKey;
  /** The current one where none is named. */
  readonly window: number | null;
}

const STANDING = `
  select moment as "now", state, opens_at as "opensAt", closes_at as "closesAt", current,
    ballot_window_end(least($6::integer, current), $3, $4, $5) as "windowEndsAt",
    own_ballots($7, coalesce($6::integer, current), $8::smallint, $9::uuid) as own
  from (select clock_timestamp() as moment) as clock
    left join lateral ballot_stage($1::uuid, $2, moment) as stage on true,
    lateral ballot_window(moment, $3, $4, $5) as current`;

type Row = Omit<Standing, 'own' | 'number'> & {
  readonly own: readonly (Omit<OwnBallot, 'castAt'> & { readonly castAt: string })[];
};

/** Where a voter stands. */
@Injectable()
export class FindStanding {
  constructor(
    private readonly lookUps: BallotLookUps,
    private readonly numbers: ChannelNumbers,
  ) {}

  async find({ channel: { contest, channel, rules }, voter, window }: Asked): Promise<Standing> {
    const number = await this.numbers.find(contest.id, channel);
    const [row] = await this.lookUps.query<Row>(STANDING, [
      ...[contest.id, channel, contest.timeZone, rules.key.span.seconds, rules.key.span.begins, window],
      ...[number?.channelId ?? null, voter.bucket, voter.voter],
    ]);
    if (row === undefined) throw new Error('a vote stands somehow');
    return { ...row, own: row.own.map((ballot) => ({ ...ballot, castAt: new Date(ballot.castAt) })), number };
  }
}
