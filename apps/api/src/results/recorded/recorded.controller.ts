import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { Contest } from '../../contests/contests.service.js';
import { SentTable, TableBody } from '../../platform/http/table-bodies.js';
import { LanguageQuery } from '../../platform/input/query.dto.js';
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
import { RecordedTableDto, RecordedTableQuery, saidOf } from './dto/recorded-table.dto.js';
import { ReadRecordedTable } from './read-recorded-table.service.js';
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
    private readonly tables: ReadRecordedTable,
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

  @Get(':kind/:subject/file')
  @Roles('administrator', 'organiser')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiOperation({ operationId: 'readEmptyRecordedFile', summary: 'An empty table with a row for each entry' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(
    'request.invalid',
    'auth.required',
    'auth.forbidden',
    'contest.not-found',
    'recorded.not-found',
    'rulebook.not-sealed',
  )
  emptyFile(
    @CurrentContest() { id: contestId }: Contest,
    @Param('kind', RecordedKindPipe) kind: RecordedKind,
    @Param('subject') subject: string,
    @Query() { language }: LanguageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    reply.header('content-disposition', 'attachment; filename="table.csv"');
    return this.tables.emptyFile({ contestId, kind, subject }, language);
  }

  @Post(':kind/:subject/tables')
  @HttpCode(200)
  @TableBody()
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'readRecordedTable',
    summary: 'Read a file and name every bad cell; its rows are then recorded like typed ones',
  })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary', description: 'The file, in UTF-8 or GB18030' } })
  @ApiOkResponse({ type: RecordedTableDto })
  @ApiProblems(
    'request.invalid',
    'auth.required',
    'auth.forbidden',
    'contest.not-found',
    'recorded.not-found',
    'rulebook.not-sealed',
    'request.not-a-table',
    'request.wrong-media-type',
    'request.too-large',
    'import.unreadable',
    'import.empty',
    'import.too-many-rows',
    'deciding.busy',
    'deciding.too-large',
  )
  readTable(
    @CurrentContest() { id: contestId }: Contest,
    @Param('kind', RecordedKindPipe) kind: RecordedKind,
    @Param('subject') subject: string,
    @SentTable() bytes: Uint8Array,
    @Query() query: RecordedTableQuery,
  ): Promise<RecordedTableDto> {
    return this.tables.read({ contestId, kind, subject }, bytes, saidOf(query));
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
