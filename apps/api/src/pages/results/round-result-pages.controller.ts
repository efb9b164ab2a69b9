import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { PublicRead } from '../../auth/public-read.decorator.js';
import { EntryNumberPipe } from '../../platform/input/entry-number.pipe.js';
import { VersionQuery } from '../../platform/input/query.dto.js';
import { Downloads } from '../../results/documents/downloads.service.js';
import { ComparisonDto } from './dto/comparison.dto.js';
import { ExplainedEntryDto } from './dto/explained-entry.dto.js';
import { DecisionsDto, ResultPartsDto, ResultRowsDto, ResultsDto } from './dto/results.dto.js';
import { CompareQuery, DecisionsQuery, OfRoundQuery, PartsQuery, RowsQuery } from './dto/results-query.dto.js';
import { CompareEntries } from './compare-entries.service.js';
import { ExplainEntry } from './explain-entry.service.js';
import type { PublishedHashes } from '../../results/published-versions.service.js';
import { ReadResults } from './read-results.service.js';
import { ReadRows } from './read-rows.service.js';
import { ResultFiles } from './result-files.service.js';
import { ResultFilePipe } from './result-file.pipe.js';
import { ComputedProblems, ResultFileRoute, ResultProblems } from './result-routes.js';

/** Every published version of every round, at an address of its own. */
@ApiTags('results')
@Controller('contests/:slug/rounds/:round/results')
export class RoundResultPagesController {
  constructor(
    private readonly results: ReadResults,
    private readonly rows: ReadRows,
    private readonly explanations: ExplainEntry,
    private readonly comparisons: CompareEntries,
    private readonly files: ResultFiles,
    private readonly downloads: Downloads,
  ) {}

  @PublicPage()
  @Get()
  @ApiOperation({
    operationId: 'readRoundResults',
    summary: 'The results of a round, with those of the rounds before it',
  })
  @ApiOkResponse({ type: ResultsDto })
  @ResultProblems()
  read(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Query() { version }: VersionQuery,
  ): Promise<ResultsDto> {
    return this.results.read(slug, { round, version });
  }

  @PublicPage({ isKept: (query) => (query.get('search') ?? '') === '' })
  @Get('rows')
  @ApiOperation({
    operationId: 'readResultRows',
    summary: 'Further rows of a ranking, of a list, or of those who are out',
  })
  @ApiOkResponse({ type: ResultRowsDto })
  @ResultProblems()
  readRows(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Query() { version, ...query }: RowsQuery,
  ): Promise<ResultRowsDto> {
    return this.rows.read(slug, { round, version }, query);
  }

  @PublicPage()
  @Get('decisions')
  @ApiOperation({ operationId: 'readDecisions', summary: 'The decisions that a version rests on, by time' })
  @ApiOkResponse({ type: DecisionsDto })
  @ResultProblems()
  readDecisions(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Query() { version, ...query }: DecisionsQuery,
  ): Promise<DecisionsDto> {
    return this.rows.decisions(slug, { round, version }, query);
  }

  @PublicPage()
  @Get('parts')
  @ApiOperation({ operationId: 'readResultParts', summary: 'Further parts of a divided round' })
  @ApiOkResponse({ type: ResultPartsDto })
  @ResultProblems()
  readParts(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Query() { version, ...query }: PartsQuery,
  ): Promise<ResultPartsDto> {
    return this.results.parts(slug, { round, version }, query);
  }

  @PublicPage()
  @Get('entries/:number')
  @ApiOperation({ operationId: 'explainRoundEntry', summary: 'The arithmetic of one entry' })
  @ApiOkResponse({ type: ExplainedEntryDto })
  @ComputedProblems()
  explain(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Param('number', EntryNumberPipe) number: number,
    @Query() { version, of }: OfRoundQuery,
  ): Promise<ExplainedEntryDto> {
    return this.explanations.explain(slug, { round, version }, { of, number });
  }

  @PublicPage()
  @Get('compare')
  @ApiOperation({ operationId: 'compareEntries', summary: 'Two entries side by side, line by line' })
  @ApiOkResponse({ type: ComparisonDto })
  @ComputedProblems()
  compare(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Query() { version, ...pair }: CompareQuery,
  ): Promise<ComparisonDto> {
    return this.comparisons.compare(slug, { round, version }, pair);
  }

  @PublicRead()
  @Get(':file')
  @ApiOperation({ operationId: 'downloadRoundFile', summary: 'What was hashed and published, and the same as a table' })
  @ResultFileRoute()
  async file(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Param('file', ResultFilePipe) kind: keyof PublishedHashes,
    @Query() { version }: VersionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.downloads.send(reply, await this.files.find(slug, { round, version }, kind));
  }
}
