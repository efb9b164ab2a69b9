import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContestPeople } from '../../auth/contest-people.service.js';
import type { BallotReviewDto } from '../dto/ballot-review.dto.js';
import { type BallotReview, BallotReviews } from './ballot-reviews.service.js';

/** Reviews as the office reads them: with how many ballots they are about and the names of who decided. */
@Injectable()
export class ReadReviews {
  constructor(
    private readonly reviews: BallotReviews,
    private readonly people: ContestPeople,
  ) {}

  /** The newest first. */
  async list(contestId: string): Promise<BallotReviewDto[]> {
    return this.told(contestId, (await this.reviews.ofContest(contestId)).toReversed());
  }

  async told(contestId: string, reviews: readonly BallotReview[], db?: EntityManager): Promise<BallotReviewDto[]> {
    const sizes = await this.reviews.sizes(contestId, reviews, db);
    const names = await this.people.names(reviews.flatMap(({ openedBy, ruledBy }) => [openedBy, ruledBy ?? openedBy]));
    return reviews.map((review) => dtoOf(review, { ballots: sizes.get(review.number) ?? 0, names }));
  }
}

interface Known {
  readonly ballots: number;
  readonly names: ReadonlyMap<string, string>;
}

function dtoOf(review: BallotReview, { ballots, names }: Known): BallotReviewDto {
  const { number, channel, beginsAt, endsAt, reason, openedBy, openedAt, ruling, rulingReason, ruledBy, ruledAt } =
    review;
  return {
    number,
    channel,
    from: beginsAt.toISOString(),
    until: endsAt.toISOString(),
    ballots,
    state: ruling ?? 'under-review',
    reason,
    openedByName: names.get(openedBy) ?? '',
    openedAt: openedAt.toISOString(),
    rulingReason,
    ruledByName: ruledBy === null ? null : (names.get(ruledBy) ?? ''),
    ruledAt: ruledAt?.toISOString() ?? null,
  };
}
