import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { Contest } from '../../contests/contests.service.js';
import { Irreversible } from '../../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { DecideSubmission } from '../submissions/decide-submission.service.js';
import { AcceptedDto, AcceptRequest, ReasonRequest } from './dto/decide-entry.dto.js';
import { OfficeEntriesQuery, OfficeEntryDto, OfficeEntryListDto, WriteUpRequest } from './dto/office-entries.dto.js';
import { OfficeEntries } from './office-entries.service.js';

@ApiTags('entries')
@ApiBearerAuth()
@Controller('contests/:slug/office/entries')
export class OfficeEntriesController {
  constructor(
    private readonly entries: OfficeEntries,
    private readonly deciding: DecideSubmission,
  ) {}

  @Get()
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({
    operationId: 'listOfficeEntries',
    summary: 'Entries in all states but drafts, of which only the number is known',
  })
  @ApiOkResponse({ type: OfficeEntryListDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  list(@CurrentContest() contest: Contest, @Query() query: OfficeEntriesQuery): Promise<OfficeEntryListDto> {
    return this.entries.list(contest, query);
  }

  @Get(':id')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiOperation({ operationId: 'readOfficeEntry', summary: 'An entry as it was submitted last, and what became of it' })
  @ApiOkResponse({ type: OfficeEntryDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  read(@CurrentContest() contest: Contest, @Param('id') id: string): Promise<OfficeEntryDto> {
    return this.entries.read(contest, id);
  }

  @Put(':id/write-up')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiOperation({
    operationId: 'editWriteUp',
    summary: 'What the announcement prints of an entry, until results are published',
  })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'entry.not-found')
  @ApiProblems('entry.write-ups-closed')
  async editWriteUp(
    @CurrentContest() contest: Contest,
    @Param('id') id: string,
    @Body() { writeUp }: WriteUpRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.entries.writeUp(contest, { id, writeUp }, actor);
  }

  @Post(':id/acceptance')
  @Irreversible()
  @HttpCode(200)
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'acceptEntry', summary: 'Accept an entry that was submitted, which gives its number' })
  @ApiOkResponse({ type: AcceptedDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  @ApiProblems('submission.wrong-state', 'entry.number-taken')
  async accept(
    @CurrentContest() contest: Contest,
    @Param('id') id: string,
    @Body() { number = null }: AcceptRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AcceptedDto> {
    return { number: await this.deciding.accept(contest, { id, number }, actor) };
  }

  @Post(':id/return')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'returnEntry', summary: 'Return an entry for correction: the deadline does not move' })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  @ApiProblems('submission.wrong-state')
  async return(
    @CurrentContest() contest: Contest,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.deciding.return(contest, { id, reason }, actor);
  }

  @Post(':id/rejection')
  @Irreversible()
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiOperation({ operationId: 'rejectEntry', summary: 'Reject an entry that was submitted' })
  @ApiNoContentResponse()
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  @ApiProblems('submission.wrong-state')
  async reject(
    @CurrentContest() contest: Contest,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.deciding.reject(contest, { id, reason }, actor);
  }
}
