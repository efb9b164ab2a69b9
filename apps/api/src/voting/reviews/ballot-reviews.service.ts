import { Injectable } from '@nestjs/common';
import { type CellCount, cellKindOf } from '@laurel/domain/voting';
import { DataSource, type EntityManager } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { ChannelNumbers } from '../channels/channel-numbers.service.js';
import type { CountedChannel } from '../tallies/tallies.service.js';
import { BALLOTS_IN, KEEP_STRUCK, REVIEWS, VOTES_IN } from './reviews-sql.js';

export type Ruling = 'struck-off' | 'counted';

/** Ballots of a channel that were cast in a stretch of time, and that the office looks at again. */
export interface BallotReview {
  /** In the contest, from 1. */
  readonly number: number;
  readonly channel: string;
  readonly beginsAt: Date;
  /** Not of it any more. */
  readonly endsAt: Date;
  readonly reason: WordsDto;
  readonly openedBy: string;
  readonly openedAt: Date;
  /** null: they are under review. */
  readonly ruling: Ruling | null;
  readonly rulingReason: WordsDto | null;
  readonly ruledBy: string | null;
  readonly ruledAt: Date | null;
}

/** What one review struck off. */
export interface StruckVotes {
  readonly review: BallotReview;
  /** Those that no earlier ruling had struck off. */
  readonly ballots: number;
  readonly cells: readonly CellCount[];
}

/** The reviews of contests, and the votes that they struck off. */
@Injectable()
export class BallotReviews {
  constructor(
    private readonly source: DataSource,
    private readonly numbers: ChannelNumbers,
  ) {}

  /** In their order. */
  ofContest(contestId: string, db: EntityManager = this.source.manager): Promise<BallotReview[]> {
    return db.query<BallotReview[]>(REVIEWS, [contestId]);
  }

  /** The one that says most of a ballot: struck off before under review; null where none says anything. */
  async ofBallot(contestId: string, channel: string, castAt: Date): Promise<BallotReview | null> {
    const own = (await this.ofContest(contestId)).filter(
      (review) => review.channel === channel && review.beginsAt <= castAt && castAt < review.endsAt,
    );
    return own.find(({ ruling }) => ruling === 'struck-off') ?? own.find(({ ruling }) => ruling === null) ?? null;
  }

  /** How many ballots each is about, by its number. */
  async sizes(
    contestId: string,
    reviews: readonly BallotReview[],
    db: EntityManager = this.source.manager,
  ): Promise<ReadonlyMap<number, number>> {
    const sizes = new Map<number, number>();
    for (const channel of new Set(reviews.map((each) => each.channel))) {
      const channelId = (await this.numbers.find(contestId, channel))?.channelId ?? null;
      const own = reviews.filter((each) => each.channel === channel);
      const rows = await db.query<{ number: number; ballots: number }[]>(BALLOTS_IN, [channelId, ...stretchesOf(own)]);
      for (const { number, ballots } of rows) sizes.set(number, ballots);
    }
    return sizes;
  }

  /** Counted from the ballots; a ballot that two rulings struck off is struck off by the earlier. */
  async struckVotes(db: EntityManager, contestId: string, { id, form }: CountedChannel): Promise<StruckVotes[]> {
    const struck = await this.struckOff(db, contestId, id);
    if (struck.length === 0) return [];
    const channelId = (await this.numbers.find(contestId, id))?.channelId ?? null;
    const rows = await db.query<StruckRow[]>(VOTES_IN, [channelId, ...inTurn(struck), cellKindOf(form)]);
    return struck.map((review, turn) => {
      const own = rows
        .filter(({ number }) => number === turn)
        .map(({ entry, cell, votes }): CellCount => [entry, cell, votes]);
      return {
        review,
        ballots: own.find(([entry]) => entry === 0)?.[2] ?? 0,
        cells: own.filter(([entry]) => entry > 0),
      };
    });
  }

  /** Keeps what a ruling struck off, in its transaction. */
  async keepStruck(tx: EntityManager, contestId: string, { review, ballots, cells }: StruckVotes): Promise<void> {
    const channelId = (await this.numbers.find(contestId, review.channel))?.channelId;
    const all = ballots === 0 ? [] : [[0, 0, ballots] as const, ...cells];
    const columns = [0, 1, 2].map((column) => all.map((row) => row[column]));
    await tx.query(KEEP_STRUCK, [contestId, review.number, channelId, ...columns]);
  }

  /** What a statement takes as `STRETCHES`, of the ballots that were struck off. */
  async struckStretches(db: EntityManager, contestId: string, channel: string): Promise<unknown[]> {
    return stretchesOf(await this.struckOff(db, contestId, channel));
  }

  /** In the order of their rulings. */
  private async struckOff(db: EntityManager, contestId: string, id: string): Promise<BallotReview[]> {
    const all = await this.ofContest(contestId, db);
    const struck = all.filter(({ channel, ruling }) => channel === id && ruling === 'struck-off');
    return struck.sort((one, other) => (one.ruledAt?.getTime() ?? 0) - (other.ruledAt?.getTime() ?? 0));
  }
}

interface StruckRow {
  readonly number: number;
  readonly entry: number;
  readonly cell: number;
  readonly votes: number;
}

/** The same, each numbered by its turn. */
const inTurn = (reviews: readonly BallotReview[]): unknown[] =>
  stretchesOf(reviews.map((review, turn) => ({ ...review, number: turn })));

/** As `unnest` takes them. */
const stretchesOf = (reviews: readonly Pick<BallotReview, 'number' | 'beginsAt' | 'endsAt'>[]): unknown[] => [
  reviews.map(({ number }) => number),
  reviews.map(({ beginsAt }) => beginsAt),
  reviews.map(({ endsAt }) => endsAt),
];
