import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicPage } from '../../auth/public-page.decorator.js';
import { EntryNumberPipe } from '../../platform/input/entry-number.pipe.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { EntryDto, EntryListDto } from './dto/entry.dto.js';
import { ListEntriesQuery } from './dto/list-entries.dto.js';
import { ReadEntries } from './read-entries.service.js';

@ApiTags('entries')
@Controller('contests/:slug/entries')
export class EntryPagesController {
  constructor(private readonly entries: ReadEntries) {}

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
}
