import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { PublicRead } from '../../auth/public-read.decorator.js';
import { EntryNumberPipe } from '../../platform/input/entry-number.pipe.js';
import { VersionQuery } from '../../platform/input/query.dto.js';
import { Downloads } from '../../results/documents/downloads.service.js';
import { ExplainedEntryDto } from './dto/explained-entry.dto.js';
import { ResultsDto } from './dto/results.dto.js';
import { ExplainEntry } from './explain-entry.service.js';
import type { PublishedHashes } from '../../results/published-versions.service.js';
import { ReadResults } from './read-results.service.js';
import { ResultFiles } from './result-files.service.js';
import { ResultFilePipe } from './result-file.pipe.js';
import { ComputedProblems, ResultFileRoute, ResultProblems } from './result-routes.js';
import { ShortAddress } from './short-addresses.js';

const elsewhere = { description: 'With `version`: the address of the round whose version it is' };

/** The short addresses: the newest version of the last published round; `version` leads to the round's own address. */
@ApiTags('results')
@Controller('contests/:slug/results')
export class ResultPagesController {
  constructor(
    private readonly results: ReadResults,
    private readonly explanations: ExplainEntry,
    private readonly files: ResultFiles,
    private readonly downloads: Downloads,
  ) {}

  @PublicPage()
  @ShortAddress(() => 'results')
  @Get()
  @ApiOperation({ operationId: 'readResults', summary: 'The results of the last published round' })
  @ApiOkResponse({ type: ResultsDto })
  @ApiFoundResponse(elsewhere)
  @ResultProblems()
  read(@Param('slug') slug: string, @Query() { version }: VersionQuery): Promise<ResultsDto> {
    return this.results.read(slug, { version });
  }

  @PublicPage()
  @ShortAddress(({ round = '', number = '' }) => `results/entries/${number}?of=${encodeURIComponent(round)}`)
  @Get(':round/entries/:number')
  @ApiOperation({ operationId: 'explainEntry', summary: 'The arithmetic of one entry in one round' })
  @ApiOkResponse({ type: ExplainedEntryDto })
  @ApiFoundResponse(elsewhere)
  @ComputedProblems()
  explain(
    @Param('slug') slug: string,
    @Param('round') round: string,
    @Param('number', EntryNumberPipe) number: number,
    @Query() { version }: VersionQuery,
  ): Promise<ExplainedEntryDto> {
    return this.explanations.explain(slug, { version }, { of: round, number });
  }

  @PublicRead()
  @ShortAddress(({ file = '' }) => `results/${encodeURIComponent(file)}`)
  @Get(':file')
  @ApiOperation({
    operationId: 'downloadResultFile',
    summary: 'What was hashed and published, and the same as a table',
  })
  @ApiFoundResponse(elsewhere)
  @ResultFileRoute()
  async file(
    @Param('slug') slug: string,
    @Param('file', ResultFilePipe) kind: keyof PublishedHashes,
    @Query() { version }: VersionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.downloads.send(reply, await this.files.find(slug, { version }, kind));
  }
}
