import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { PublicPage } from '../auth/public-page.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { AddStop } from './add-stop.service.js';
import { AddStopRequest } from './dto/add-stop.dto.js';
import { RoadshowDto } from './dto/roadshow.dto.js';
import { ReadRoadshow } from './read-roadshow.service.js';

@ApiTags('roadshow')
@Controller('contests/:slug/roadshow')
export class RoadshowController {
  constructor(
    private readonly roadshow: ReadRoadshow,
    private readonly adding: AddStop,
  ) {}

  @PublicPage()
  @Get()
  @ApiOperation({ operationId: 'readRoadshow', summary: 'The stops in their order, and how often each entry was seen' })
  @ApiOkResponse({ type: RoadshowDto })
  @ApiProblems('contest.not-found')
  read(@Param('slug') slug: string): Promise<RoadshowDto> {
    return this.roadshow.read(slug);
  }

  @Post('stops')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'addStop', summary: 'Add a stop' })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  @ApiProblems('roadshow.position-taken', 'roadshow.unknown-entry')
  async add(
    @CurrentContest() contest: Contest,
    @Body() body: AddStopRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.adding.add(contest, body, actor);
  }
}
