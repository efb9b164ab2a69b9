import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { Contest } from '../../contests/contests.service.js';
import { Irreversible } from '../../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { BallotReviewDto, BallotReviewsDto, OpenReviewRequest, RuleReviewRequest } from '../dto/ballot-review.dto.js';
import { ReadReviews } from './read-reviews.service.js';
import { ReviewBallots } from './review-ballots.service.js';

@ApiTags('voting')
@ApiBearerAuth()
@Controller('contests/:slug/ballot-reviews')
export class BallotReviewsController {
  constructor(
    private readonly reading: ReadReviews,
    private readonly reviewing: ReviewBallots,
  ) {}

  @Get()
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({
    operationId: 'listBallotReviews',
    summary: 'Ballots that were looked at again, and what became of it',
  })
  @ApiOkResponse({ type: BallotReviewsDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  async list(@CurrentContest() contest: Contest): Promise<BallotReviewsDto> {
    return { items: await this.reading.list(contest.id) };
  }

  @Post()
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'openBallotReview', summary: 'Put the ballots of a stretch of time under review' })
  @ApiCreatedResponse({ type: BallotReviewDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'contest.imported'] as const),
    ...(['ballot.unknown-channel', 'review.no-stretch', 'round.frozen'] as const),
  )
  open(
    @CurrentContest() contest: Contest,
    @Body() body: OpenReviewRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BallotReviewDto> {
    return this.reviewing.open(contest, body, actor);
  }

  @Post(':number/ruling')
  @Irreversible()
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'ruleOnBallots', summary: 'Strike ballots under review off, or let them count' })
  @ApiCreatedResponse({ type: BallotReviewDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'contest.imported'] as const),
    ...(['ballot.unknown-channel', 'review.not-found', 'review.ruled', 'review.own', 'review.too-few'] as const),
    'round.frozen',
  )
  rule(
    @CurrentContest() contest: Contest,
    @Param('number') number: string,
    @Body() body: RuleReviewRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BallotReviewDto> {
    return this.reviewing.rule(contest, number, { ...body, actor });
  }
}
