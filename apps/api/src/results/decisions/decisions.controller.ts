import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { Contest } from '../../contests/contests.service.js';
import { Irreversible } from '../../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { DecisionPreviewDto, DecisionRequest, AllDecisionsDto, MadeDecisionDto } from './dto/decision.dto.js';
import { DraftResults } from './draft-results.service.js';
import { MakeDecision } from './make-decision.service.js';
import { previewOf } from './preview-decision.js';
import { madeDto, ReadDecisions } from './read-decisions.service.js';
import { wantedOf } from './wanted-decision.js';

@ApiTags('results')
@ApiBearerAuth()
@Controller('contests/:slug')
export class DecisionsController {
  constructor(
    private readonly reading: ReadDecisions,
    private readonly making: MakeDecision,
    private readonly drafting: DraftResults,
  ) {}

  @Get('decisions')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({ operationId: 'listDecisions', summary: 'All decisions, the lifted ones with what lifted them' })
  @ApiOkResponse({ type: AllDecisionsDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  list(@CurrentContest() contest: Contest): Promise<AllDecisionsDto> {
    return this.reading.list(contest.id);
  }

  @Post('decisions')
  @Irreversible()
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'decide',
    summary: 'Make a decision, or lift one, for a public reason; a notice that it concerns starts anew',
  })
  @ApiCreatedResponse({ type: MadeDecisionDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'contest.imported'] as const),
    ...(['rulebook.not-sealed', 'decision.refused', 'decision.lifted', 'round.not-ready', 'votes.differ'] as const),
    ...(['round.not-closed', 'results.contradicts', 'results.unchanged', 'evidence.refused'] as const),
    ...(['deciding.busy', 'deciding.too-large'] as const),
  )
  async make(
    @CurrentContest() contest: Contest,
    @Body() body: DecisionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MadeDecisionDto> {
    return madeDto(await this.making.make(contest, wantedOf(body), actor));
  }

  @Post('rounds/:round/decisions/previews')
  @HttpCode(200)
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'previewDecision',
    summary: 'What a decision would do to the lists; nothing is written',
  })
  @ApiOkResponse({ type: DecisionPreviewDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'contest.imported'] as const),
    ...(['round.not-found', 'round.not-ready', 'votes.differ', 'decision.refused', 'decision.lifted'] as const),
    ...(['evidence.refused', 'deciding.busy', 'deciding.too-large'] as const),
  )
  async preview(
    @CurrentContest() contest: Contest,
    @Param('round') round: string,
    @Body() body: DecisionRequest,
  ): Promise<DecisionPreviewDto> {
    return previewOf(round, await this.drafting.preview(contest, round, wantedOf(body)));
  }
}
