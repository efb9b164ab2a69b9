import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { PublicRead } from '../../auth/public-read.decorator.js';
import { asDownload } from '../../platform/http/document-download.js';
import { LanguageVersionQuery, VersionQuery } from '../../platform/input/query.dto.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { ContestDto, ContestListDto, ListContestsQuery } from './dto/contest.dto.js';
import { RulesDto } from './dto/rules.dto.js';
import { ReadContests } from './read-contests.service.js';
import { ReadRules } from './read-rules.service.js';

@ApiTags('contests')
@Controller('contests')
export class ContestPagesController {
  constructor(
    private readonly pages: ReadContests,
    private readonly rules: ReadRules,
  ) {}

  @PublicPage()
  @Get()
  @ApiOperation({ operationId: 'listContests', summary: 'Contests, the newest first, a hundred at once' })
  @ApiOkResponse({ type: ContestListDto })
  @ApiProblems('request.invalid')
  list(@Query() query: ListContestsQuery): Promise<ContestListDto> {
    return this.pages.list(query);
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
}
