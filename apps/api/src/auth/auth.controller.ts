import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../audit/audited-changes.service.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { Administrators } from './administrators.service.js';
import { CurrentActor, CurrentUser } from './current-user.decorator.js';
import { AccountDto, LoginRequest, SessionDto, SetupLinkRequest, SetupRequest } from './dto/auth.dto.js';
import type { Identity } from './identity.js';
import { Public } from './public.decorator.js';
import { RefreshCookie } from './refresh-cookie.service.js';
import { SignIn, type SignedIn } from './sign-in.service.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly administrators: Administrators,
    private readonly cookie: RefreshCookie,
  ) {}

  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOperation({ operationId: 'login', summary: 'Sign in; the refresh token comes as a cookie' })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('request.invalid', 'auth.bad-credentials', 'request.too-many')
  async login(
    @Body() body: LoginRequest,
    @CurrentActor() actor: Actor,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.answer(reply, await this.signIn.signIn(body, { actor, address: ip }));
  }

  @Public()
  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({ operationId: 'refresh', summary: 'Trade the refresh token of the cookie for an access token' })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('auth.required', 'auth.session-ended')
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    return this.answer(reply, await this.signIn.refresh(this.cookie.read(request)));
  }

  @Public()
  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ operationId: 'logout', summary: 'End the session of the cookie' })
  @ApiNoContentResponse()
  @ApiProblems('auth.session-ended')
  async logout(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.clear(reply);
    await this.signIn.signOut(this.cookie.read(request), actor);
  }

  @Get('me')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readMe', summary: 'Who is signed in' })
  @ApiOkResponse({ type: AccountDto })
  @ApiProblems('auth.required')
  me(@CurrentUser() { accountId: id, email, name, roles }: Identity): AccountDto {
    return { id, email, name, roles: [...roles] };
  }

  @Public()
  @Post('setup-links/check')
  @HttpCode(204)
  @ApiOperation({ operationId: 'checkSetupLink', summary: 'Whether a one-time link still works; it changes nothing' })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.setup-link-invalid', 'request.too-many')
  async checkSetupLink(@Body() { token }: SetupLinkRequest, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.administrators.checkLink(token, ip);
  }

  @Public()
  @Post('setup')
  @ApiOperation({ operationId: 'setUp', summary: 'Make an administrator with a one-time link, and sign in' })
  @ApiCreatedResponse({ type: SessionDto })
  @ApiProblems('request.invalid', 'auth.setup-link-invalid', 'auth.email-taken', 'request.too-many')
  async setUp(
    @Body() body: SetupRequest,
    @CurrentActor() actor: Actor,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.answer(reply, await this.administrators.setUp(body, { actor, address: ip }));
  }

  private answer(reply: FastifyReply, { session, refreshToken }: SignedIn): SessionDto {
    this.cookie.write(reply, refreshToken);
    return session;
  }
}
