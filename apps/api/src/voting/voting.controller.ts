import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ballotRefusals, quotaRefusals } from '@laurel/domain/voting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicPage } from '../auth/public-page.decorator.js';
import { Public } from '../auth/public.decorator.js';
import { LogsFailuresAlone } from '../platform/http/request-log.js';
import { ChannelQuery } from '../platform/input/channel.dto.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { OfBallots } from './ballots/ballot-route.js';
import { ReadOwnBallots } from './ballots/read-own-ballots.service.js';
import { CastBallotDto, CastBallotRequest, OwnBallotsDto } from './dto/ballot.dto.js';
import { BallotReceiptDto } from './dto/receipt.dto.js';
import { TotalsDto } from './dto/totals.dto.js';
import { VoterTokenDto } from './dto/voter-token.dto.js';
import { TotalsListeners } from './live/totals-listeners.service.js';
import { FindReceipt } from './receipts/find-receipt.service.js';
import { ReadTotals } from './tallies/read-totals.service.js';
import { VoterTokens } from './voters/voter-tokens.service.js';

@ApiTags('voting')
@Controller('contests/:slug')
export class VotingController {
  constructor(
    private readonly tokens: VoterTokens,
    private readonly own: ReadOwnBallots,
    private readonly receipts: FindReceipt,
    private readonly totals: ReadTotals,
    private readonly listeners: TotalsListeners,
  ) {}

  @Public()
  @Post('voter-tokens')
  @ApiOperation({ operationId: 'giveVoterToken', summary: 'Make this device a voter; the token comes as a cookie' })
  @ApiCreatedResponse({ type: VoterTokenDto })
  @ApiOkResponse({ type: VoterTokenDto, description: 'It was one already' })
  @ApiProblems('contest.not-found', 'voter.too-many-tokens')
  async giveToken(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VoterTokenDto> {
    const { isNew, token } = await this.tokens.give(slug, request, reply);
    reply.code(isNew ? 201 : 200);
    return token;
  }

  /** Described here, answered by `ballot-route.ts` (ADR 0046). */
  @Public()
  @OfBallots()
  @LogsFailuresAlone()
  @Post('ballots')
  @ApiOperation({ operationId: 'castBallot', summary: 'Cast a ballot; sent again it is the same, and says the same' })
  @ApiBody({ type: CastBallotRequest })
  @ApiCreatedResponse({ type: CastBallotDto })
  @ApiOkResponse({ type: CastBallotDto, description: 'It was taken before' })
  @ApiProblems('voter.no-token', 'voter.identity-too-weak', 'contest.not-found')
  @ApiProblems(
    ...(['contest.imported', 'ballot.slot-taken'] as const),
    ...quotaRefusals,
    ...(['ballot.too-early', 'ballot.closed', 'ballot.window-over'] as const),
  )
  @ApiProblems('voter.too-many-ballots', 'ballot.unknown-channel', ...ballotRefusals)
  cast(): never {
    throw new Error('ballots are answered before they get here');
  }

  @Public()
  @Get('ballots/mine')
  @ApiOperation({ operationId: 'readOwnBallots', summary: 'Where this voter stands; never what was chosen' })
  @ApiOkResponse({ type: OwnBallotsDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'contest.imported', 'voter.no-token', 'ballot.unknown-channel')
  readOwn(
    @Param('slug') slug: string,
    @Query() { channel }: ChannelQuery,
    @Req() request: FastifyRequest,
  ): Promise<OwnBallotsDto> {
    return this.own.read(slug, channel, request);
  }

  @Public()
  @Get('receipts/:receipt')
  @ApiOperation({ operationId: 'findReceipt', summary: 'Whether the ballot of a receipt is recorded' })
  @ApiOkResponse({ type: BallotReceiptDto })
  @ApiProblems('contest.not-found')
  findReceipt(@Param('slug') slug: string, @Param('receipt') receipt: string): Promise<BallotReceiptDto> {
    return this.receipts.find(slug, receipt);
  }

  @PublicPage({ livesSeconds: 1 })
  @LogsFailuresAlone()
  @Get('totals')
  @ApiOperation({ operationId: 'readTotals', summary: 'Running totals, where the rules make them public' })
  @ApiOkResponse({ type: TotalsDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'contest.imported', 'ballot.unknown-channel', 'totals.hidden')
  readTotals(
    @Param('slug') slug: string,
    @Query() { channel }: ChannelQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.totals.read(slug, channel, reply);
  }

  @Public()
  @LogsFailuresAlone()
  @Get('totals/events')
  @ApiOperation({
    operationId: 'listenToTotals',
    summary:
      'The same as server-sent events: `totals` with all, `changes` with what is other, `still` with nothing new',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: TotalsDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'contest.imported', 'ballot.unknown-channel', 'totals.hidden')
  @ApiProblems('totals.too-many-listeners')
  listenToTotals(
    @Param('slug') slug: string,
    @Query() { channel }: ChannelQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.listeners.listen(slug, channel, reply);
  }
}
