import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestPageService } from '../contests/contest-page.service.js';
import { ContestsModule } from '../contests/contests.module.js';
import { AddEntry } from './add-entry.service.js';
import { EntriesController } from './entries.controller.js';
import { EntriesService } from './entries.service.js';
import { Entry } from './entry.entity.js';
import { EntrySubmitter } from './entry-submitter.entity.js';
import { EntryPageService } from './entry-page.service.js';
import { FindEntries } from './find-entries.service.js';
import { ReadEntries } from './read-entries.service.js';
import { EntrySearchText } from './search/entry-search-text.entity.js';
import { SearchTexts } from './search/search-texts.service.js';

@Module({
  imports: [ContestsModule, TypeOrmModule.forFeature([Entry, EntrySubmitter, EntrySearchText])],
  controllers: [EntriesController],
  providers: [AddEntry, EntriesService, EntryPageService, FindEntries, ReadEntries, SearchTexts],
  exports: [AddEntry, EntriesService, EntryPageService],
})
export class EntriesModule implements OnModuleInit {
  constructor(
    private readonly page: ContestPageService,
    private readonly entries: EntriesService,
  ) {}

  onModuleInit(): void {
    this.page.contribute({ entriesCount: (contestId) => this.entries.count(contestId) });
  }
}
