import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { AddEntry } from './add-entry.service.js';
import { AddedEntryDto, AddEntryRequest } from './dto/add-entry.dto.js';

@ApiTags('entries')
@Controller('contests/:slug/entries')
export class EntriesController {
  constructor(private readonly adding: AddEntry) {}

  @Post()
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'addEntry', summary: 'Add an entry, which is accepted at once' })
  @ApiCreatedResponse({ type: AddedEntryDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  @ApiProblems('entry.number-taken', 'entry.unknown-key')
  async add(
    @CurrentContest() contest: Contest,
    @Body() body: AddEntryRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AddedEntryDto> {
    return { number: await this.adding.add(contest, body, actor) };
  }
}
