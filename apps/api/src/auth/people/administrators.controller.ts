import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../audit/audited-changes.service.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { CurrentActor, CurrentUser } from '../current-user.decorator.js';
import type { Identity } from '../identity.js';
import { Roles } from '../roles.decorator.js';
import { InviteAdministratorRequest, InvitedDto, LinkDto, ListPeopleQuery, PeopleDto } from './dto/people.dto.js';
import { Invitations } from './invitations.service.js';
import { PasswordLinks } from './password-links.service.js';
import { People } from './people.service.js';

/** The administrators, among themselves. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('administrators')
export class AdministratorsController {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
    private readonly passwords: PasswordLinks,
  ) {}

  @Get()
  @Roles('administrator')
  @ApiOperation({ operationId: 'listAdministrators', summary: 'The administrators, and which invitations are open' })
  @ApiOkResponse({ type: PeopleDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden')
  list(@Query() query: ListPeopleQuery, @CurrentUser() user: Identity): Promise<PeopleDto> {
    return this.people.read(null, query, user);
  }

  @Post(':id/link')
  @Roles('administrator')
  @ApiOperation({ operationId: 'issueAdministratorLink', summary: 'Show a link that sets another password, once' })
  @ApiCreatedResponse({ type: LinkDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'person.not-found')
  issue(@Param('id') accountId: string, @CurrentUser() by: Identity, @CurrentActor() actor: Actor): Promise<LinkDto> {
    return this.passwords.show({ where: null, accountId, by }, actor);
  }

  @Post('invitations')
  @Roles('administrator')
  @ApiOperation({ operationId: 'inviteAdministrator', summary: 'Invite an administrator' })
  @ApiCreatedResponse({ type: InvitedDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden')
  async invite(@Body() body: InviteAdministratorRequest, @CurrentActor() actor: Actor): Promise<InvitedDto> {
    return { id: await this.invitations.make(null, { ...body, role: 'administrator' }, actor) };
  }

  @Post('invitations/:id/link')
  @Roles('administrator')
  @ApiOperation({ operationId: 'showAdministratorLink', summary: 'Show a new link of an invitation, once' })
  @ApiCreatedResponse({ type: LinkDto })
  @ApiProblems(
    'auth.required',
    'auth.forbidden',
    'invitation.not-found',
    'invitation.accepted',
    'invitation.taken-back',
  )
  showLink(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<LinkDto> {
    return this.invitations.showLink(null, id, actor);
  }

  @Delete('invitations/:id')
  @HttpCode(204)
  @Roles('administrator')
  @ApiOperation({ operationId: 'takeBackAdministratorInvitation', summary: 'Take an open invitation back' })
  @ApiNoContentResponse()
  @ApiProblems(
    'auth.required',
    'auth.forbidden',
    'invitation.not-found',
    'invitation.accepted',
    'invitation.taken-back',
  )
  async takeBack(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.invitations.takeBack(null, id, actor);
  }
}
