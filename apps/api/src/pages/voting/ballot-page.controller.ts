import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { ChannelQuery } from '../../platform/input/channel.dto.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { BallotPageDto } from './dto/ballot-page.dto.js';
import { ReadBallot } from './read-ballot.service.js';

@ApiTags('voting')
@Controller('contests/:slug/ballot')
export class BallotPageController {
  constructor(private readonly ballots: ReadBallot) {}

  @PublicPage()
  @Get()
  @ApiOperation({ operationId: 'readBallot', summary: 'A ballot before it is filled in: what can be chosen, and when' })
  @ApiOkResponse({ type: BallotPageDto })
  @ApiProblems('request.invalid', 'contest.not-found', 'contest.imported', 'ballot.unknown-channel')
  read(@Param('slug') slug: string, @Query() { channel }: ChannelQuery): Promise<BallotPageDto> {
    return this.ballots.read(slug, channel);
  }
}
