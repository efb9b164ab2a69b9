import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { AddCoverage } from './add-coverage.service.js';
import { AddStop } from './add-stop.service.js';
import { DrawOrder } from './draw-order.service.js';
import { AddStopRequest, CoverageRequest } from './dto/add-stop.dto.js';
import { DrawDto, drawDtoOf, DrawRequest } from './dto/draw.dto.js';
import { StopPositionPipe } from './stop-position.pipe.js';

@ApiTags('roadshow')
@Controller('contests/:slug/roadshow')
export class RoadshowController {
  constructor(
    private readonly adding: AddStop,
    private readonly drawing: DrawOrder,
    private readonly covering: AddCoverage,
  ) {}

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

  @Post('stops/:position/draws')
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'drawOrder', summary: 'Draw the order on stage by lot; again only for a public reason' })
  @ApiCreatedResponse({ type: DrawDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'roadshow.stop-not-found')
  @ApiProblems('roadshow.reason-required', 'roadshow.nobody-on-stage', 'roadshow.stop-started')
  async draw(
    @CurrentContest() contest: Contest,
    @Param('position', StopPositionPipe) position: number,
    @Body() { reason = null }: DrawRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DrawDto> {
    return drawDtoOf(await this.drawing.draw(contest, { position, reason }, actor));
  }

  @Post('stops/:position/coverage')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'addCoverage', summary: 'Add a piece about an entry to a stop' })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'roadshow.stop-not-found')
  @ApiProblems('roadshow.unknown-entry')
  async addCoverage(
    @CurrentContest() contest: Contest,
    @Param('position', StopPositionPipe) stop: number,
    @Body() piece: CoverageRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.covering.add(contest, { stop, piece }, actor);
  }
}
