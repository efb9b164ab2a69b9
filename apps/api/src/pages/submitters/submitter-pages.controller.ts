import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { ListSubmittersQuery, SubmitterDto, SubmitterListDto, SubmitterPageQuery } from './dto/submitter.dto.js';
import { ReadSubmitters } from './read-submitters.service.js';

@ApiTags('submitters')
@Controller('contests/:slug/submitters')
export class SubmitterPagesController {
  constructor(private readonly submitters: ReadSubmitters) {}

  @PublicPage({ isKept: (query) => (query.get('search') ?? '') === '' })
  @Get()
  @ApiOperation({ operationId: 'listSubmitters', summary: 'Who submitted entries' })
  @ApiOkResponse({ type: SubmitterListDto })
  @ApiProblems('request.invalid', 'contest.not-found')
  list(@Param('slug') slug: string, @Query() query: ListSubmittersQuery): Promise<SubmitterListDto> {
    return this.submitters.list(slug, query);
  }

  @PublicPage()
  @Get(':name')
  @ApiOperation({ operationId: 'readSubmitter', summary: 'What became of the entries of a submitter' })
  @ApiOkResponse({ type: SubmitterDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'submitter.not-found')
  read(
    @Param('slug') slug: string,
    @Param('name') name: string,
    @Query() query: SubmitterPageQuery,
  ): Promise<SubmitterDto> {
    return this.submitters.read(slug, name, query);
  }
}
