import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest, CurrentUser } from '../auth/current-user.decorator.js';
import type { Identity } from '../auth/identity.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import {
  AddedMemberDto,
  AddMemberRequest,
  AffiliationsRequest,
  AssignedDto,
  AssignRequest,
  FindConflictRequest,
  PanelMembersDto,
} from './dto/members.dto.js';
import { PanelsDto } from './dto/panel.dto.js';
import { AccountPipe, MemberPipe } from './member.pipe.js';
import { AddMember } from './office/add-member.service.js';
import { AssignEntries } from './office/assign-entries.service.js';
import { ChangeAffiliations } from './office/change-affiliations.service.js';
import { FindConflict } from './office/find-conflict.service.js';
import { ReadMembers } from './office/read-members.service.js';
import { ReadPanels } from './office/read-panels.service.js';

const RIGHTS = ['auth.required', 'auth.forbidden', 'contest.not-found'] as const;

/** Who judges what: panels, their members, conflicts of interest, assignments. */
@ApiTags('judging')
@Controller('contests/:slug')
export class PanelsController {
  constructor(
    private readonly reading: ReadPanels,
    private readonly members: ReadMembers,
    private readonly adding: AddMember,
    private readonly affiliations: ChangeAffiliations,
    private readonly conflicts: FindConflict,
    private readonly assigning: AssignEntries,
  ) {}

  @Get('panels')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readPanels', summary: 'The panels of the sealed rulebook' })
  @ApiOkResponse({ type: PanelsDto })
  @ApiProblems(...RIGHTS)
  panels(@CurrentContest() contest: Contest): Promise<PanelsDto> {
    return this.reading.panels(contest);
  }

  @Get('panels/:panel/members')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readPanelMembers', summary: 'The judges of a panel by name' })
  @ApiOkResponse({ type: PanelMembersDto })
  @ApiProblems(...RIGHTS, 'panel.not-found')
  panelMembers(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
  ): Promise<PanelMembersDto> {
    return this.members.members({ contest, panel }, accountId);
  }

  @Post('panels/:panel/members')
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'addPanelMember', summary: 'Put a judge on a panel' })
  @ApiCreatedResponse({ type: AddedMemberDto })
  @ApiProblems(
    'request.invalid',
    ...RIGHTS,
    'panel.not-found',
    'panel.member-twice',
    'affiliations.own',
    'panel.no-judge',
    'contest.imported',
  )
  addMember(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Body() body: AddMemberRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AddedMemberDto> {
    return this.adding.add({ contest, panel }, body, actor);
  }

  @Put('affiliations/:account')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'changeAffiliations', summary: 'Say which bodies a judge or an organiser belongs to' })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', ...RIGHTS, 'panel.no-account', 'affiliations.own')
  async changeAffiliations(
    @CurrentContest() contest: Contest,
    @Param('account', AccountPipe) account: string,
    @Body() body: AffiliationsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.affiliations.change(contest, { account, ...body }, actor);
  }

  @Post('panels/:panel/members/:member/conflicts')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'findConflict', summary: 'Find a conflict of interest, or lift one, with a reason' })
  @ApiNoContentResponse()
  @ApiProblems(
    'request.invalid',
    ...RIGHTS,
    'panel.not-found',
    'panel.member-not-found',
    'panel.member-left',
    'entry.not-found',
    'conflict.none',
    'conflict.declared',
    'round.frozen',
  )
  async findConflict(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Param('member', MemberPipe) member: string,
    @Body() body: FindConflictRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.conflicts.change({ contest, panel, member }, body, actor);
  }

  @Post('panels/:panel/assignments')
  @HttpCode(200)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'assignEntries',
    summary: 'Assign the entries of the round except conflicts; draws the pseudonyms that are missing',
  })
  @ApiOkResponse({ type: AssignedDto })
  @ApiProblems(
    'request.invalid',
    ...RIGHTS,
    'panel.not-found',
    'panel.member-not-found',
    'panel.member-left',
    'panel.empty',
    'round.not-decided',
    'round.frozen',
  )
  assign(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Body() body: AssignRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AssignedDto> {
    return this.assigning.assign({ contest, panel }, body, actor);
  }
}
