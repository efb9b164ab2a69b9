import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { NoticePageDto } from './dto/notice-page.dto.js';
import { ReadNotice } from './read-notice.service.js';

/** The notice of a round. */
@ApiTags('results')
@Controller('contests/:slug/rounds/:round/notice')
export class NoticePageController {
  constructor(private readonly notice: ReadNotice) {}

  @PublicPage()
  @Get()
  @ApiOperation({
    operationId: 'readNotice',
    summary: 'The lists of a round without places and scores, proposed or published before its ranking is',
  })
  @ApiOkResponse({ type: NoticePageDto })
  @ApiProblems('contest.not-found', 'round.not-found', 'notice.not-open')
  @ApiProblems('service.not-ready')
  read(@Param('slug') slug: string, @Param('round') round: string): Promise<NoticePageDto> {
    return this.notice.read(slug, round);
  }
}
