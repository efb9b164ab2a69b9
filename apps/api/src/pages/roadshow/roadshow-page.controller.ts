import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { RoadshowDto, RoadshowQuery } from './dto/roadshow.dto.js';
import { ReadRoadshow } from './read-roadshow.service.js';

@ApiTags('roadshow')
@Controller('contests/:slug/roadshow')
export class RoadshowPageController {
  constructor(private readonly roadshow: ReadRoadshow) {}

  @PublicPage()
  @Get()
  @ApiOperation({ operationId: 'readRoadshow', summary: 'The stops in their order, and how often each entry was seen' })
  @ApiOkResponse({ type: RoadshowDto })
  @ApiProblems('request.invalid', 'contest.not-found')
  read(@Param('slug') slug: string, @Query() query: RoadshowQuery): Promise<RoadshowDto> {
    return this.roadshow.read(slug, query);
  }
}
