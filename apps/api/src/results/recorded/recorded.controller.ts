import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { Contest } from '../../contests/contests.service.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { ConfirmRecorded } from './confirm-recorded.service.js';
import {
  PreviewRecordedRequest,
  RecordedDto,
  RecordedHeadDto,
  RecordedPreviewDto,
  RecordedVersionDto,
  RecordRequest,
} from './dto/recorded.dto.js';
import { ReadRecorded } from './read-recorded.service.js';
import { RecordVersion } from './record-version.service.js';
import type { RecordedKind } from './recordable.js';
import { RecordedKindPipe, RecordedVersionPipe } from './recorded-paths.js';

@ApiTags('results')
@ApiBearerAuth()
@Controller('contests/:slug/recorded')
export class RecordedController {
  constructor(
    private readonly reading: ReadRecorded,
    private readonly recording: RecordVersion,
    private readonly confirming: ConfirmRecorded,
  ) {}

  @Get()
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({ operationId: 'listRecorded', summary: 'Votes counted elsewhere and facts of the office, by version' })
  @ApiOkResponse({ type: RecordedDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  list(@CurrentContest() contest: Contest): Promise<RecordedDto> {
    return this.reading.list(contest.id);
  }

  @Get(':kind/:subject/versions/:version')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({ operationId: 'readRecorded', summary: 'A version with its rows' })
  @ApiOkResponse({ type: RecordedVersionDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'recorded.not-found')
  read(
    @CurrentContest() { id: contestId }: Contest,
    @Param('kind', RecordedKindPipe) kind: RecordedKind,
    @Param('subject') subject: string,
    @Param('version', RecordedVersionPipe) version: number,
  ): Promise<RecordedVersionDto> {
    return this.reading.version({ contestId, kind, subject }, version);
  }

  @Post(':kind/:subject/previews')
  @HttpCode(200)
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'previewRecorded',
    summary: 'Read typed rows and name every bad cell; nothing is stored',
  })
  @ApiOkResponse({ type: RecordedPreviewDto })
  @ApiProblems(
    'request.invalid',
    'auth.required',
    'auth.forbidden',
    'contest.not-found',
    'rulebook.not-sealed',
    'recorded.not-found',
    'deciding.busy',
    'deciding.too-large',
  )
  preview(
    @CurrentContest() contest: Contest,
    @Param('kind', RecordedKindPipe) kind: RecordedKind,
    @Param('subject') subject: string,
    @Body() { rows }: PreviewRecordedRequest,
  ): Promise<RecordedPreviewDto> {
    return this.reading.preview(contest.id, { kind, subject, rows });
  }

  @Post(':kind/:subject/versions')
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'record',
    summary: 'Store votes or facts as the next version; a second person confirms it',
  })
  @ApiCreatedResponse({ type: RecordedHeadDto })
  @ApiProblems(
    'request.invalid',
    'auth.required',
    'auth.forbidden',
    'contest.not-found',
    'contest.imported',
    'rulebook.not-sealed',
    'recorded.not-found',
    'recorded.refused',
    'recorded.unchanged',
    'recorded.reason-required',
    'recorded.frozen',
    'deciding.busy',
    'deciding.too-large',
  )
  async record(
    @CurrentContest() contest: Contest,
    @Param('kind', RecordedKindPipe) kind: RecordedKind,
    @Param('subject') subject: string,
    @Body() { rows, source, reason = null, statedTotal = null }: RecordRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RecordedHeadDto> {
    const head = await this.recording.record(contest, { kind, subject, rows, source, reason, statedTotal }, actor);
    return this.reading.head({ contestId: contest.id, kind, subject }, head);
  }

  @Post(':kind/:subject/versions/:version/confirmation')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'confirmRecorded', summary: 'Confirm the newest version; nobody confirms their own' })
  @ApiNoContentResponse()
  @ApiProblems(
    'auth.required',
    'auth.forbidden',
    'contest.not-found',
    'recorded.not-found',
    'recorded.replaced',
    'recorded.confirmed',
    'recorded.own',
  )
  async confirm(
    @CurrentContest() { id: contestId }: Contest,
    @Param('kind', RecordedKindPipe) kind: RecordedKind,
    @Param('subject') subject: string,
    @Param('version', RecordedVersionPipe) version: number,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.confirming.confirm({ contestId, kind, subject }, version, actor);
  }
}
