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
import { CurrentActor, CurrentContest, CurrentUser } from '../current-user.decorator.js';
import type { ContestOfRoute, Identity } from '../identity.js';
import { Roles } from '../roles.decorator.js';
import { InvitedDto, InviteRequest, LinkDto, ListPeopleQuery, PeopleDto } from './dto/people.dto.js';
import { Invitations } from './invitations.service.js';
import { PasswordLinks } from './password-links.service.js';
import { People } from './people.service.js';
import { TakeRole } from './take-role.service.js';

/** The people of a contest, as its organisers see them. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('contests/:slug')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
    private readonly passwords: PasswordLinks,
    private readonly taking: TakeRole,
  ) {}

  @Get('people')
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'listPeople', summary: 'Who holds which role here, and which invitations are open' })
  @ApiOkResponse({ type: PeopleDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  list(
    @CurrentContest() contest: ContestOfRoute,
    @Query() query: ListPeopleQuery,
    @CurrentUser() user: Identity,
  ): Promise<PeopleDto> {
    return this.people.read(contest, query, user);
  }

  @Post('people/:id/link')
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'issuePasswordLink', summary: 'Show a link that sets another password, once' })
  @ApiCreatedResponse({ type: LinkDto })
  @ApiProblems('auth.required')
  @ApiProblems('auth.forbidden', 'person.not-yours')
  @ApiProblems('contest.not-found', 'person.not-found')
  issue(
    @CurrentContest() where: ContestOfRoute,
    @Param('id') accountId: string,
    @CurrentUser() by: Identity,
    @CurrentActor() actor: Actor,
  ): Promise<LinkDto> {
    return this.passwords.show({ where, accountId, by }, actor);
  }

  @Delete('people/:id/roles/:role')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'takeRole', summary: 'Take a role away; it ends at once, and what was done stays' })
  @ApiNoContentResponse()
  @ApiProblems('auth.required', 'auth.forbidden')
  @ApiProblems('contest.not-found', 'role.not-held')
  @ApiProblems('role.own', 'role.last-organiser', 'role.at-work')
  async takeRole(
    @CurrentContest() contest: ContestOfRoute,
    @Param('id') accountId: string,
    @Param('role') role: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.taking.take(contest, { accountId, role }, actor);
  }

  @Post('invitations')
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'invite', summary: 'Invite somebody to a role; the link is shown by its own route' })
  @ApiCreatedResponse({ type: InvitedDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  async invite(
    @CurrentContest() contest: ContestOfRoute,
    @Body() body: InviteRequest,
    @CurrentActor() actor: Actor,
  ): Promise<InvitedDto> {
    return { id: await this.invitations.make(contest, body, actor) };
  }

  @Post('invitations/:id/link')
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'showInvitationLink', summary: 'Show a new link of an invitation, once' })
  @ApiCreatedResponse({ type: LinkDto })
  @ApiProblems('auth.required', 'auth.forbidden')
  @ApiProblems('contest.not-found', 'invitation.not-found')
  @ApiProblems('invitation.accepted', 'invitation.taken-back')
  showLink(
    @CurrentContest() contest: ContestOfRoute,
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<LinkDto> {
    return this.invitations.showLink(contest, id, actor);
  }

  @Delete('invitations/:id')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'takeBackInvitation', summary: 'Take an open invitation back; no role is touched' })
  @ApiNoContentResponse()
  @ApiProblems('auth.required', 'auth.forbidden')
  @ApiProblems('contest.not-found', 'invitation.not-found')
  @ApiProblems('invitation.accepted', 'invitation.taken-back')
  async takeBack(
    @CurrentContest() contest: ContestOfRoute,
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.invitations.takeBack(contest, id, actor);
  }
}
