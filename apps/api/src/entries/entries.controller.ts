import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { PublicPage } from '../auth/public-page.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { EntryNumberPipe } from '../platform/input/entry-number.pipe.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { AddEntry } from './add-entry.service.js';
import { AddEntryRequest } from './dto/add-entry.dto.js';
import { EntryDto, EntryListDto } from './dto/entry.dto.js';
import { ListEntriesQuery } from './dto/list-entries.dto.js';
import { ReadEntries } from './read-entries.service.js';

@ApiTags('entries')
@Controller('contests/:slug/entries')
export class EntriesController {
  constructor(
    private readonly entries: ReadEntries,
    private readonly adding: AddEntry,
  ) {}

  @PublicPage({ isKept: (query) => (query.get('search') ?? '') === '' })
  @Get()
  @ApiOperation({ operationId: 'listEntries', summary: 'Entries in the order of their numbers' })
  @ApiOkResponse({ type: EntryListDto })
  @ApiProblems('request.invalid', 'contest.not-found')
  list(@Param('slug') slug: string, @Query() query: ListEntriesQuery): Promise<EntryListDto> {
    return this.entries.list(slug, query);
  }

  @PublicPage()
  @Get(':number')
  @ApiOperation({ operationId: 'readEntry', summary: 'One entry' })
  @ApiOkResponse({ type: EntryDto })
  @ApiProblems('contest.not-found', 'entry.not-found')
  read(@Param('slug') slug: string, @Param('number', EntryNumberPipe) number: number): Promise<EntryDto> {
    return this.entries.read(slug, number);
  }

  @Post()
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'addEntry', summary: 'Add an entry' })
  @ApiCreatedResponse({ type: EntryDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found')
  @ApiProblems('entry.number-taken', 'entry.unknown-key')
  async add(
    @CurrentContest() contest: Contest,
    @Body() body: AddEntryRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EntryDto> {
    await this.adding.add(contest, body, actor);
    return this.entries.read(contest.slug, body.number);
  }
}
