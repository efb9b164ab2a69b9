import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { Contest } from '../../contests/contests.service.js';
import { Irreversible } from '../../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { ProposedHeadDto } from '../decisions/dto/decision.dto.js';
import {
  DraftedRoundDto,
  OpenedNoticeDto,
  OpenNoticeRequest,
  ProposedVersionsDto,
  ReadinessDto,
} from './dto/notice.dto.js';
import { OpenNotice } from './open-notice.service.js';
import type { ProposedVersion } from './proposed-version.entity.js';
import { ReadNotices } from './read-notices.service.js';

const headOf = ({ round, version, hash }: ProposedVersion): ProposedHeadDto => ({ round, version, hash });

@ApiTags('results')
@ApiBearerAuth()
@Controller('contests/:slug/rounds/:round')
export class NoticeController {
  constructor(
    private readonly reading: ReadNotices,
    private readonly opening: OpenNotice,
  ) {}

  @Get('readiness')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({ operationId: 'readRoundReadiness', summary: 'What is missing before the round can be decided' })
  @ApiOkResponse({ type: ReadinessDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'round.not-found', 'contest.imported')
  ready(@CurrentContest() contest: Contest, @Param('round') round: string): Promise<ReadinessDto> {
    return this.reading.ready(contest, round);
  }

  @Get('ranking')
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'readRanking',
    summary: 'How the round comes out as things stand; nobody sees it before everything is there',
  })
  @ApiOkResponse({ type: DraftedRoundDto })
  @ApiProblems(
    ...(['auth.required', 'auth.forbidden', 'contest.not-found', 'round.not-found', 'contest.imported'] as const),
    ...(['round.not-ready', 'votes.differ', 'evidence.refused', 'deciding.busy', 'deciding.too-large'] as const),
  )
  ranking(@CurrentContest() contest: Contest, @Param('round') round: string): Promise<DraftedRoundDto> {
    return this.reading.ranking(contest, round);
  }

  @Get('proposals')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({ operationId: 'listProposals', summary: 'The versions that were proposed in notices' })
  @ApiOkResponse({ type: ProposedVersionsDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'round.not-found')
  proposals(@CurrentContest() contest: Contest, @Param('round') round: string): Promise<ProposedVersionsDto> {
    return this.reading.proposals(contest, round);
  }

  @Post('notice')
  @Irreversible()
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'openNotice', summary: 'Freeze the round and propose its outcome in a notice' })
  @ApiCreatedResponse({ type: OpenedNoticeDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'contest.imported'] as const),
    ...([
      'round.not-found',
      'round.not-ready',
      'round.not-closed',
      'votes.differ',
      'notice.open',
      'results.pending',
    ] as const),
    ...(['results.reason-required', 'results.unchanged', 'results.contradicts', 'evidence.refused'] as const),
    ...(['deciding.busy', 'deciding.too-large'] as const),
  )
  async open(
    @CurrentContest() contest: Contest,
    @Param('round') round: string,
    @Body() { endsAt, reason = null, corrects = [] }: OpenNoticeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<OpenedNoticeDto> {
    const opening = { round, endsAt: endsAt ? new Date(endsAt) : null, reason, corrects };
    const { version, corrected } = await this.opening.open(contest, opening, actor);
    return { ...headOf(version), corrects: corrected.map(headOf) };
  }
}
