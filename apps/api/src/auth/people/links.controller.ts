import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../audit/audited-changes.service.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { CurrentActor } from '../current-user.decorator.js';
import { SessionDto } from '../dto/auth.dto.js';
import { Public } from '../public.decorator.js';
import { RefreshCookie } from '../refresh-cookie.service.js';
import { CheckLinkRequest, LinkPurposeDto, UseLinkRequest } from './dto/links.dto.js';
import { UseLinks } from './use-links.service.js';

@ApiTags('people')
@Controller('invitations')
export class LinksController {
  constructor(
    private readonly links: UseLinks,
    private readonly cookie: RefreshCookie,
  ) {}

  @Public()
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ operationId: 'checkInvitation', summary: 'What a one-time link is for; it changes nothing' })
  @ApiOkResponse({ type: LinkPurposeDto })
  @ApiProblems('request.invalid', 'invitation.link-invalid', 'request.too-many')
  check(@Body() { token }: CheckLinkRequest, @Req() { ip }: FastifyRequest): Promise<LinkPurposeDto> {
    return this.links.check(token, ip);
  }

  @Public()
  @Post('accept')
  @ApiOperation({
    operationId: 'acceptInvitation',
    summary: 'Use a one-time link: accept an invitation, or set another password; signs in',
  })
  @ApiCreatedResponse({ type: SessionDto })
  @ApiProblems(
    ...(['request.invalid', 'invitation.link-invalid', 'auth.bad-credentials'] as const),
    ...(['auth.email-taken', 'request.too-many'] as const),
  )
  async accept(
    @Body() body: UseLinkRequest,
    @CurrentActor() actor: Actor,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { session, refreshToken } = await this.links.use(body, { actor, address: ip });
    this.cookie.write(reply, refreshToken);
    return session;
  }
}
