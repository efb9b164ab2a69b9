import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest, CurrentUser } from '../auth/current-user.decorator.js';
import type { Identity } from '../auth/identity.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { EntryNumberPipe } from '../platform/input/entry-number.pipe.js';
import { Irreversible } from '../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { ReadDesk } from './desk/read-desk.service.js';
import { SaveSheet } from './desk/save-sheet.service.js';
import { SubmitSheets } from './desk/submit-sheets.service.js';
import {
  SavedSheetDto,
  SaveSheetRequest,
  SheetDto,
  SheetVersionsDto,
  SheetVersionsQuery,
  SubmitSheetsRequest,
  SubmittedSheetsDto,
} from './dto/sheet.dto.js';

const RIGHTS = ['auth.required', 'auth.forbidden', 'contest.not-found', 'panel.not-found'] as const;

/** A judge’s own sheets, and nothing of anybody else’s. */
@ApiTags('judging')
@Controller('contests/:slug/desk/:panel')
export class SheetsController {
  constructor(
    private readonly reading: ReadDesk,
    private readonly saving: SaveSheet,
    private readonly submitting: SubmitSheets,
  ) {}

  @Get('sheets/:number')
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readSheet', summary: 'One own sheet beside what was submitted' })
  @ApiOkResponse({ type: SheetDto })
  @ApiProblems(...RIGHTS, 'entry.not-found', 'sheet.not-found')
  sheet(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
    @Param('number', EntryNumberPipe) number: number,
  ): Promise<SheetDto> {
    return this.reading.sheet({ contest, accountId, panel }, number);
  }

  @Get('sheets/:number/versions')
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readSheetVersions', summary: 'All versions of one own sheet' })
  @ApiOkResponse({ type: SheetVersionsDto })
  @ApiProblems('request.invalid', ...RIGHTS, 'entry.not-found', 'sheet.not-found')
  versions(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
    @Param('number', EntryNumberPipe) number: number,
    @Query() query: SheetVersionsQuery,
  ): Promise<SheetVersionsDto> {
    return this.reading.versions({ contest, accountId, panel }, number, query);
  }

  @Put('sheets/:number')
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'saveSheet', summary: 'Save a draft as it is typed' })
  @ApiOkResponse({ type: SavedSheetDto })
  @ApiProblems(
    'request.invalid',
    ...RIGHTS,
    'entry.not-found',
    'sheet.not-found',
    'sheet.refused',
    'sheet.stale',
    'terms.required',
    'sheet.submitted',
    'sheet.recused',
    'panel.member-left',
    'stage.not-found',
    'stage.not-yet-open',
    'stage.closed',
  )
  save(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
    @Param('number', EntryNumberPipe) number: number,
    @Body() body: SaveSheetRequest,
  ): Promise<SavedSheetDto> {
    return this.saving.save({ contest, accountId, panel }, number, body);
  }

  @Post('submissions')
  @Irreversible()
  @Roles('judge')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'submitSheets', summary: 'Submit these sheets, all of them or none' })
  @ApiCreatedResponse({ type: SubmittedSheetsDto })
  @ApiProblems(
    'request.invalid',
    ...RIGHTS,
    'sheet.not-found',
    'sheet.refused',
    'sheet.unusual',
    'sheet.stale',
    'terms.required',
    'sheet.submitted',
    'sheet.recused',
    'panel.member-left',
    'stage.not-found',
    'stage.not-yet-open',
    'stage.closed',
  )
  submit(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Body() body: SubmitSheetsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SubmittedSheetsDto> {
    return this.submitting.submit({ contest, panel }, body, actor);
  }
}
