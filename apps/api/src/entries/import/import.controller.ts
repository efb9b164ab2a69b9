import { Controller, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
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
import {
  confirmedOf,
  ImportedDto,
  ImportEntriesQuery,
  ImportPreviewDto,
  ImportQuery,
  saidOf,
} from './dto/import.dto.js';
import { emptyFile } from './empty-file.js';
import { ImportEntries } from './import-entries.service.js';

const FILE = { schema: { type: 'string', format: 'binary', description: 'The file, in UTF-8 or GB18030' } };

@ApiTags('entries')
@ApiBearerAuth()
@Controller('contests/:slug/entries/import')
export class ImportController {
  constructor(private readonly importing: ImportEntries) {}

  @Get('file')
  @Roles('administrator', 'organiser')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiOperation({ operationId: 'readEmptyImportFile', summary: 'An empty file with the headings of an import' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  emptyFile(@Query() { language }: LanguageQuery, @Res({ passthrough: true }) reply: FastifyReply): string {
    reply.header('content-disposition', 'attachment; filename="entries.csv"');
    return emptyFile(language);
  }

  @Post('preview')
  @HttpCode(200)
  @TableBody()
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'previewImport', summary: 'Check a table of entries, and say what its import would do' })
  @ApiConsumes('text/csv')
  @ApiBody(FILE)
  @ApiOkResponse({ type: ImportPreviewDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  @ApiProblems('request.not-a-table', 'request.wrong-media-type', 'request.too-large', 'deciding.busy')
  @ApiProblems('import.unreadable', 'import.empty', 'import.too-many-rows')
  preview(
    @CurrentContest() contest: Contest,
    @SentTable() bytes: Uint8Array,
    @Query() query: ImportQuery,
  ): Promise<ImportPreviewDto> {
    return this.importing.preview(contest, { bytes, said: saidOf(query) });
  }

  @Post()
  @HttpCode(200)
  @TableBody()
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'importEntries',
    summary: 'Import the table that was checked: the same twice adds nothing',
  })
  @ApiConsumes('text/csv')
  @ApiBody(FILE)
  @ApiOkResponse({ type: ImportedDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  @ApiProblems('request.not-a-table', 'request.wrong-media-type', 'request.too-large', 'deciding.busy')
  @ApiProblems(
    'import.unreadable',
    'import.empty',
    'import.too-many-rows',
    'import.columns-unknown',
    'import.bad-cells',
  )
  @ApiProblems('import.other-file', 'import.doubles', 'entry.number-taken')
  import(
    @CurrentContest() contest: Contest,
    @SentTable() bytes: Uint8Array,
    @Query() query: ImportEntriesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ImportedDto> {
    const { hash } = query;
    return this.importing.import(contest, { bytes, said: saidOf(query), hash, confirmed: confirmedOf(query) }, actor);
  }
}
