import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicPage } from '../auth/public-page.decorator.js';
import { PublicRead } from '../auth/public-read.decorator.js';
import { asDownload } from '../platform/http/document-download.js';
import { EntryNumberPipe } from '../platform/input/entry-number.pipe.js';
import { VersionQuery } from '../platform/input/query.dto.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { Downloads } from './documents/downloads.service.js';
import { ExplainedEntryDto } from './dto/explained-entry.dto.js';
import { ResultsDto } from './dto/results.dto.js';
import { ExplainEntry } from './explain-entry.service.js';
import { ReadResults } from './read-results.service.js';
import { type DocumentKind, ResultFiles } from './result-files.service.js';

const JSON_FILE = { content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } };

@ApiTags('results')
@Controller('contests/:slug/results')
export class ResultsController {
  constructor(
    private readonly results: ReadResults,
    private readonly explanations: ExplainEntry,
    private readonly files: ResultFiles,
    private readonly downloads: Downloads,
  ) {}

  @PublicPage()
  @Get()
  @ApiOperation({ operationId: 'readResults', summary: 'Ranking and lists of the last published round' })
  @ApiOkResponse({ type: ResultsDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'results.not-published')
  read(@Param('slug') slug: string, @Query() { version }: VersionQuery): Promise<ResultsDto> {
    return this.results.read(slug, version);
  }

  @PublicPage()
  @Get(':round/entries/:number')
  @ApiOperation({ operationId: 'explainEntry', summary: 'The arithmetic of one entry in one round' })
  @ApiOkResponse({ type: ExplainedEntryDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'results.not-published', 'round.not-found', 'entry.not-found')
  @ApiProblems('deciding.busy', 'deciding.too-large')
  explain(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Param('number', EntryNumberPipe) number: number,
    @Query() { version }: VersionQuery,
  ): Promise<ExplainedEntryDto> {
    return this.explanations.explain(slug, { round, number, version });
  }

  @PublicRead()
  @Get('rulebook.json')
  @ApiOperation({ operationId: 'downloadPublishedRulebook', summary: 'The rulebook of the published version' })
  @ApiOkResponse(JSON_FILE)
  @ApiProblems('request.invalid', 'contest.not-found', 'results.not-published')
  rulebook(@Param('slug') slug: string, @Query() query: VersionQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send('rulebook', { slug, ...query }, reply);
  }

  @PublicRead()
  @Get('evidence.json')
  @ApiOperation({ operationId: 'downloadEvidence', summary: 'The frozen evidence of the published version' })
  @ApiOkResponse(JSON_FILE)
  @ApiProblems('request.invalid', 'contest.not-found', 'results.not-published')
  evidence(@Param('slug') slug: string, @Query() query: VersionQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send('evidence', { slug, ...query }, reply);
  }

  @PublicRead()
  @Get('outcome.json')
  @ApiOperation({ operationId: 'downloadOutcome', summary: 'The published outcome' })
  @ApiOkResponse(JSON_FILE)
  @ApiProblems('request.invalid', 'contest.not-found', 'results.not-published')
  outcome(@Param('slug') slug: string, @Query() query: VersionQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send('outcome', { slug, ...query }, reply);
  }

  @PublicRead()
  @Get('results.csv')
  @ApiOperation({ operationId: 'downloadCsv', summary: 'Ranking and lists as a table' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiProblems('request.invalid', 'contest.not-found', 'results.not-published')
  async csv(
    @Param('slug') slug: string,
    @Query() { version }: VersionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { fileName, content } = await this.files.csv(slug, version);
    asDownload(reply, { fileName, type: 'text/csv; charset=utf-8' });
    return content;
  }

  private async send(kind: DocumentKind, asked: { slug: string; version?: number }, reply: FastifyReply) {
    return this.downloads.send(reply, await this.files.document(kind, asked.slug, asked.version));
  }
}
