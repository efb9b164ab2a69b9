import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import { Irreversible } from '../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { ChangeStage } from './change-stage.service.js';
import type { Contest } from './contest.entity.js';
import { CreateContest } from './create-contest.service.js';
import { CreateContestRequest, CreatedContestDto } from './dto/create-contest.dto.js';
import { reasonOf, SealedRulebookDto, SealRulebookQuery } from './dto/seal-rulebook.dto.js';
import { OfficeStagesDto } from './dto/office-stages.dto.js';
import { StageTransitionRequest } from './dto/stage.dto.js';
import { OfficeStages } from './office-stages.service.js';
import { SealRulebook } from './seal-rulebook.service.js';

@ApiTags('contests')
@Controller('contests')
export class ContestsController {
  constructor(
    private readonly creating: CreateContest,
    private readonly sealing: SealRulebook,
    private readonly stages: ChangeStage,
    private readonly office: OfficeStages,
  ) {}

  @Post()
  @Roles('administrator')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'createContest',
    summary: 'Create a contest with its stages; a rulebook that comes with it is sealed',
  })
  @ApiCreatedResponse({ type: CreatedContestDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.slug-taken'] as const),
    ...(['contest.not-found', 'example.not-found', 'rulebook.refused'] as const),
  )
  async create(@Body() body: CreateContestRequest, @CurrentActor() actor: Actor): Promise<CreatedContestDto> {
    await this.creating.create(body, actor);
    return { slug: body.slug };
  }

  @Put(':slug/rulebook')
  @Irreversible()
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'sealRulebook', summary: 'Check a rulebook and seal it as the next version' })
  @ApiBody({ schema: { type: 'object', additionalProperties: true, description: 'The rulebook' } })
  @ApiOkResponse({ type: SealedRulebookDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'rulebook.refused')
  @ApiProblems('rulebook.unchanged', 'rulebook.reason-required', 'rulebook.stage-opened')
  seal(
    @CurrentContest() contest: Contest,
    @Body() rulebook: unknown,
    @Query() query: SealRulebookQuery,
    @CurrentActor() actor: Actor,
  ): Promise<SealedRulebookDto> {
    return this.sealing.seal(contest, { rulebook, reason: reasonOf(query) }, actor);
  }

  @Get(':slug/stages')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'readOfficeStages',
    summary: 'What of each stage cannot run, and what can be done by hand',
  })
  @ApiOkResponse({ type: OfficeStagesDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  readStages(@CurrentContest() contest: Contest): Promise<OfficeStagesDto> {
    return this.office.read(contest);
  }

  @Post(':slug/stages/:key/transitions')
  @Irreversible()
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'changeStage',
    summary: 'Put a stage off, open, extend, close or call it off by hand, for a public reason',
  })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'stage.not-found')
  @ApiProblems(
    ...(['contest.imported', 'rulebook.not-sealed', 'stage.wrong-state'] as const),
    ...(['stage.cannot-run', 'stage.round-frozen', 'stage.next-round-opened'] as const),
  )
  @ApiProblems('stage.time-missing', 'stage.time-past', 'stage.time-unwanted', 'stage.empty-window')
  async changeStage(
    @CurrentContest() contest: Contest,
    @Param('key') key: string,
    @Body() body: StageTransitionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.stages.change(contest, { key, ...body }, actor);
  }
}
