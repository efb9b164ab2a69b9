import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublicPage } from '../../../auth/public-page.decorator.js';
import { asDownload } from '../../../platform/http/document-download.js';
import { LanguageQuery } from '../../../platform/input/query.dto.js';
import { ApiProblems } from '../../../platform/problem/api-problems.decorator.js';
import { AnnouncementService } from './announcement.service.js';
import { ANNOUNCEMENT_POLICY } from './announcement-html.js';
import { AnnouncementDto } from '../dto/announcement.dto.js';

@ApiTags('results')
@Controller('contests/:slug')
export class AnnouncementController {
  constructor(private readonly announcement: AnnouncementService) {}

  @PublicPage()
  @Get('announcement')
  @ApiOperation({ operationId: 'readAnnouncement', summary: 'The announcement, as newspapers print it' })
  @ApiOkResponse({ type: AnnouncementDto })
  @ApiProblems('contest.not-found', 'results.not-published')
  read(@Param('slug') slug: string): Promise<AnnouncementDto> {
    return this.announcement.read(slug);
  }

  @PublicPage()
  @Get('announcement.html')
  @ApiOperation({ operationId: 'downloadAnnouncement', summary: 'The announcement as one HTML file to keep' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @ApiProblems('request.invalid', 'contest.not-found', 'results.not-published')
  async download(
    @Param('slug') slug: string,
    @Query() { language }: LanguageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { fileName, content } = await this.announcement.file(slug, language);
    asDownload(reply, { fileName, type: 'text/html; charset=utf-8' });
    reply.header('content-security-policy', ANNOUNCEMENT_POLICY);
    return content;
  }
}
