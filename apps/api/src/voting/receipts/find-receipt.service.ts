import { Injectable } from '@nestjs/common';
import { RECEIPT_SLOTS, RECEIPT_WINDOWS, type ReceiptPlace } from '@laurel/ledger';
import { DataSource } from 'typeorm';
import { ContestsService } from '../../contests/contests.service.js';
import { marksOf } from '../ballots/marks.js';
import { type ChannelNumber, ChannelNumbers, type NamedChannel } from '../channels/channel-numbers.service.js';
import type { BallotReceiptDto } from '../dto/receipt.dto.js';
import { bucketOf, uuidOf } from '../voters/voter-keys.service.js';
import { BallotReviews } from '../reviews/ballot-reviews.service.js';
import { ReceiptCodes } from './receipt-codes.service.js';

/** A range of the primary key: the ballots of all voters whose keys begin with the same 40 bits. */
const FIND = `
  select time_window as "window", voter, slot, choices, weights, created_at as "castAt" from ballot
  where channel_id = $1 and time_window = any($2::int[]) and bucket = $3 and voter between $4 and $5
    and slot % ${RECEIPT_SLOTS} = $6`;

/** More than a year of minutes. */
const MOST_TURNS = 9;
const REST_BYTES = 11;

interface FoundBallot {
  readonly window: number;
  readonly voter: string;
  readonly slot: number;
  readonly choices: readonly number[];
  readonly weights: readonly number[] | null;
  readonly castAt: Date;
}

/** Whether a receipt's ballot lies among those that are counted; never what it chose. */
@Injectable()
export class FindReceipt {
  constructor(
    private readonly source: DataSource,
    private readonly contests: ContestsService,
    private readonly numbers: ChannelNumbers,
    private readonly codes: ReceiptCodes,
    private readonly reviews: BallotReviews,
  ) {}

  async find(slug: string, code: string): Promise<BallotReceiptDto> {
    const { id } = await this.contests.find(slug);
    const place = this.codes.placeOf(code);
    if (place === null) return { recorded: false };
    for (const channel of await this.numbers.ofContest(id)) {
      const ballots = await this.ballotsAt(place, channel);
      const found = ballots.find((ballot) =>
        this.codes.isOf(code, { ...channel, ...ballot, choices: marksOf(ballot) }),
      );
      if (found !== undefined) return this.told(id, channel, found);
    }
    return { recorded: false };
  }

  private async told(contestId: string, { channel }: NamedChannel, { castAt }: FoundBallot): Promise<BallotReceiptDto> {
    const review = await this.reviews.ofBallot(contestId, channel, castAt);
    const recorded = { recorded: true, castAt: castAt.toISOString() };
    if (review === null) return { ...recorded, state: 'counted' };
    if (review.rulingReason === null) return { ...recorded, state: 'under-review', reason: review.reason };
    return { ...recorded, state: 'struck-off', reason: review.rulingReason };
  }

  private ballotsAt({ window, slot, voterPrefix }: ReceiptPlace, channel: ChannelNumber): Promise<FoundBallot[]> {
    const prefix = Buffer.from(voterPrefix, 'hex');
    const windows = Array.from(
      { length: MOST_TURNS },
      (_, turn) => channel.firstWindow + window + turn * RECEIPT_WINDOWS,
    );
    const [from, to] = [0x00, 0xff].map((rest) => uuidOf(Buffer.concat([prefix, Buffer.alloc(REST_BYTES, rest)])));
    return this.source.query(FIND, [channel.channelId, windows, bucketOf(prefix), from, to, slot]);
  }
}
