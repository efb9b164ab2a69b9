import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest, CurrentUser } from '../auth/current-user.decorator.js';
import type { Identity } from '../auth/identity.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { EntryNumberPipe } from '../platform/input/entry-number.pipe.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { DeclareConflict } from './desk/declare-conflict.service.js';
import { ReadDesk } from './desk/read-desk.service.js';
import { AcceptTerms } from './desk/accept-terms.service.js';
import { AcceptTermsRequest, DeskDto, DeskPanelsDto } from './dto/desk.dto.js';

const RIGHTS = ['auth.required', 'auth.forbidden', 'contest.not-found', 'panel.not-found'] as const;

/** Where a judge begins: panels, terms, and conflicts of interest. */
@ApiTags('judging')
@Controller('contests/:slug/desk')
export class DeskController {
  constructor(
    private readonly reading: ReadDesk,
    private readonly terms: AcceptTerms,
    private readonly conflicts: DeclareConflict,
  ) {}

  @Get()
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readDeskPanels', summary: 'The panels of the judge in this contest' })
  @ApiOkResponse({ type: DeskPanelsDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  panels(@CurrentContest() contest: Contest, @CurrentUser() { accountId }: Identity): Promise<DeskPanelsDto> {
    return this.reading.panels(contest, accountId);
  }

  @Get(':panel')
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readDesk', summary: 'A panel with all own sheets' })
  @ApiOkResponse({ type: DeskDto })
  @ApiProblems(...RIGHTS)
  desk(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
  ): Promise<DeskDto> {
    return this.reading.desk({ contest, accountId, panel });
  }

  @Post(':panel/terms')
  @HttpCode(204)
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'acceptTerms',
    summary: 'Accept what will be published, and declare the conflicts that are known',
  })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', ...RIGHTS, 'terms.changed', 'terms.accepted', 'panel.member-left', 'sheet.not-found')
  async acceptTerms(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Body() body: AcceptTermsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.terms.accept({ contest, panel }, body, actor);
  }

  @Put(':panel/conflicts/:number')
  @HttpCode(204)
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'declareConflict', summary: 'Declare a conflict of interest; marks stay as they are' })
  @ApiNoContentResponse()
  @ApiProblems(
    ...RIGHTS,
    'entry.not-found',
    'sheet.not-found',
    'sheet.submitted',
    'sheet.recused',
    'panel.member-left',
    'stage.closed',
  )
  async declareConflict(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Param('number', EntryNumberPipe) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.conflicts.declare({ contest, panel }, number, actor);
  }

  @Delete(':panel/conflicts/:number')
  @HttpCode(204)
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'undoConflict', summary: 'Take back a conflict of interest that the judge declared' })
  @ApiNoContentResponse()
  @ApiProblems(
    ...RIGHTS,
    'entry.not-found',
    'sheet.not-found',
    'conflict.none',
    'conflict.by-office',
    'panel.member-left',
    'stage.closed',
  )
  async undoConflict(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Param('number', EntryNumberPipe) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.conflicts.undo({ contest, panel }, number, actor);
  }
}
