import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { PublicPage } from '../auth/public-page.decorator.js';
import { PublicRead } from '../auth/public-read.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import { asDownload } from '../platform/http/document-download.js';
import { LanguageVersionQuery, VersionQuery } from '../platform/input/query.dto.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { ChangeStage } from './change-stage.service.js';
import type { Contest } from './contest.entity.js';
import { CreateContest } from './create-contest.service.js';
import { ContestDto, ContestListDto, SealedRulebookDto } from './dto/contest.dto.js';
import { CreateContestRequest } from './dto/create-contest.dto.js';
import { reasonOf, SealRulebookQuery } from './dto/seal-rulebook.dto.js';
import { RulesDto } from './dto/rules.dto.js';
import { StageTransitionRequest } from './dto/stage.dto.js';
import { ReadContests } from './read-contests.service.js';
import { ReadRules } from './read-rules.service.js';
import { SealRulebook } from './seal-rulebook.service.js';

@ApiTags('contests')
@Controller('contests')
export class ContestsController {
  constructor(
    private readonly creating: CreateContest,
    private readonly pages: ReadContests,
    private readonly rules: ReadRules,
    private readonly sealing: SealRulebook,
    private readonly stages: ChangeStage,
  ) {}

  @PublicPage()
  @Get()
  @ApiOperation({ operationId: 'listContests', summary: 'All contests, the newest first' })
  @ApiOkResponse({ type: ContestListDto })
  list(): Promise<ContestListDto> {
    return this.pages.list();
  }

  @PublicPage()
  @Get(':slug')
  @ApiOperation({ operationId: 'readContest', summary: 'A contest with its stages, rounds and stops' })
  @ApiOkResponse({ type: ContestDto })
  @ApiProblems('contest.not-found')
  read(@Param('slug') slug: string): Promise<ContestDto> {
    return this.pages.read(slug);
  }

  @PublicPage()
  @Get(':slug/rules')
  @ApiOperation({ operationId: 'readRules', summary: 'The sealed rules in plain sentences' })
  @ApiOkResponse({ type: RulesDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'rulebook.not-found')
  readRules(@Param('slug') slug: string, @Query() query: LanguageVersionQuery): Promise<RulesDto> {
    return this.rules.read(slug, query);
  }

  @PublicRead()
  @Get(':slug/rulebook.json')
  @ApiOperation({
    operationId: 'downloadRulebook',
    summary: 'The sealed rulebook: the canonical bytes that were hashed',
  })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } })
  @ApiProblems('request.invalid', 'contest.not-found', 'rulebook.not-found')
  async download(
    @Param('slug') slug: string,
    @Query() { version }: VersionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { fileName, hash, document } = await this.rules.file(slug, version);
    asDownload(reply, { fileName, hash, type: 'application/json; charset=utf-8' });
    return document;
  }

  @Post()
  @Roles('administrator')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'createContest', summary: 'Create a contest with its stages' })
  @ApiCreatedResponse({ type: ContestDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.slug-taken')
  async create(@Body() body: CreateContestRequest, @CurrentActor() actor: Actor): Promise<ContestDto> {
    await this.creating.create(body, actor);
    return this.pages.read(body.slug);
  }

  @Put(':slug/rulebook')
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

  @Post(':slug/stages/:key/transitions')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'changeStage',
    summary: 'Put a stage off, open, extend, close or call it off by hand, for a public reason',
  })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'stage.not-found')
  @ApiProblems('contest.imported', 'rulebook.not-sealed', 'stage.wrong-state')
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
