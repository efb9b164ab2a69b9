import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
import { type Tx, Transactions } from '../../database/transactions.js';
import { readEntryNumber } from '../../platform/input/entry-number.js';
import { Problem } from '../../platform/problem/problem.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import { BallotChannelsService, channelOf } from '../channels/ballot-channels.service.js';
import { waitForWriters } from '../tallies/wait-for-writers.js';
import type { BallotReviewDto, OpenReviewRequest, RuleReviewRequest } from '../dto/ballot-review.dto.js';
import { type BallotReview, BallotReviews } from './ballot-reviews.service.js';
import { ReadReviews } from './read-reviews.service.js';

/** Fewer that are struck off at once would show, in running totals and in the public arithmetic, what they chose. */
const FEWEST_STRUCK = 5;

const OPEN = `
  insert into ballot_reviews (contest_id, number, channel, begins_at, ends_at, reason, opened_by)
  select $1, coalesce((select max(number) from ballot_reviews where contest_id = $1), 0) + 1, $2, $3, $4, $5, $6
  where $4::timestamptz <= clock_timestamp() returning number`;
const RULE = `
  insert into ballot_rulings (contest_id, number, ruling, reason, opened_by, made_by) values ($1, $2, $3, $4, $5, $6)`;

/** Looks at ballots again and rules on them: until their round is frozen, each review once. */
@Injectable()
export class ReviewBallots {
  constructor(
    private readonly channels: BallotChannelsService,
    private readonly reviews: BallotReviews,
    private readonly reading: ReadReviews,
    private readonly freezes: RoundFreezes,
    private readonly changes: AuditedChanges,
    private readonly transactions: Transactions,
  ) {}

  /** From here on everybody who looks a receipt up hears that its ballot is under review; it goes on being counted. */
  async open(contest: Contest, asked: OpenReviewRequest, actor: Actor): Promise<BallotReviewDto> {
    const channel = channelOf(await this.channels.ofContest(contest.slug), asked.channel);
    const { from, until, reason } = asked;
    return this.changes.run(actor, async (tx) => {
      await this.hold(tx, channel);
      if (new Date(from) >= new Date(until)) throw new Problem('review.no-stretch');
      const values = [contest.id, channel.channel, from, until, reason, actor.accountId];
      const [made] = await tx.query<{ number: number }[]>(OPEN, values);
      if (made === undefined) throw new Problem('review.no-stretch');
      const fields = { number: made.number, channel: channel.channel, from, until, reason };
      return {
        result: await this.told(tx, contest.id, made.number),
        audit: { event: 'ballots.put-under-review', contestId: contest.id, fields },
      };
    });
  }

  /** Striking off takes a second person, and stands: it goes into the evidence as votes that were struck off. */
  async rule(contest: Contest, named: string, asked: RuleReviewRequest & { actor: Actor }): Promise<BallotReviewDto> {
    const { ruling, reason, actor } = asked;
    const number = readEntryNumber(named) ?? 0;
    const channels = await this.channels.ofContest(contest.slug);
    // a ballot of the stretch is not struck off by halves: counted later, but not kept as struck
    if (ruling === 'struck-off') await waitForWriters(this.transactions, contest.id);
    return this.changes.run(actor, async (tx) => {
      const named = await this.reviews.ofContest(contest.id, tx).then((all) => find(all, number).channel);
      const channel = channelOf(channels, named);
      await this.hold(tx, channel);
      const review = find(await this.reviews.ofContest(contest.id, tx), number);
      if (review.ruling !== null) throw new Problem('review.ruled');
      if (ruling === 'struck-off' && review.openedBy === actor.accountId) throw new Problem('review.own');
      await tx.query(RULE, [contest.id, number, ruling, reason, review.openedBy, actor.accountId]);
      if (ruling === 'struck-off') await this.strikeOff(tx, channel, number);
      return {
        result: await this.told(tx, contest.id, number),
        audit: { event: 'ballots.ruled-on', contestId: contest.id, fields: { number, ruling, reason } },
      };
    });
  }

  /** Until the transaction ends the round is not frozen, and nobody else opens a review or rules on one. */
  private async hold(tx: Tx, { contest, round }: BallotChannel): Promise<void> {
    await this.freezes.refuseFrozen(tx, contest.id, round);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.reviews ${contest.id}`]);
  }

  private async strikeOff(tx: Tx, { contest, channel, rules }: BallotChannel, number: number): Promise<void> {
    const all = await this.reviews.struckVotes(tx, contest.id, { id: channel, form: rules.form });
    const struck = all.find(({ review }) => review.number === number);
    if (struck === undefined) throw new Error('what was struck off is missing');
    const sizes = await this.reviews.sizes(contest.id, [struck.review], tx);
    const few = [sizes.get(number) ?? 0, ...(struck.ballots === 0 ? [] : [struck.ballots])];
    if (Math.min(...few) < FEWEST_STRUCK) throw new Problem('review.too-few');
    await this.reviews.keepStruck(tx, contest.id, struck);
  }

  private async told(tx: Tx, contestId: string, number: number): Promise<BallotReviewDto> {
    const review = find(await this.reviews.ofContest(contestId, tx), number);
    const [told] = await this.reading.told(contestId, [review], tx);
    if (told === undefined) throw new Error('the review that was told is missing');
    return told;
  }
}

function find(all: readonly BallotReview[], number: number): BallotReview {
  const found = all.find((each) => each.number === number);
  if (found === undefined) throw new Problem('review.not-found');
  return found;
}
