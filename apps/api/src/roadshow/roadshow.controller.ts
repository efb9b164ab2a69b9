import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { AddStop } from './add-stop.service.js';
import { AddStopRequest } from './dto/add-stop.dto.js';

@ApiTags('roadshow')
@Controller('contests/:slug/roadshow')
export class RoadshowController {
  constructor(private readonly adding: AddStop) {}

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
