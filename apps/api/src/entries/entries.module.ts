import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestsModule } from '../contests/contests.module.js';
import { AddEntry } from './add-entry.service.js';
import { ImportController } from './import/import.controller.js';
import { ImportEntries } from './import/import-entries.service.js';
import { ReadImport } from './import/read-import.service.js';
import { EntriesController } from './entries.controller.js';
import { EntriesService } from './entries.service.js';
import { Entry } from './entry.entity.js';
import { EntrySubmitter } from './entry-submitter.entity.js';
import { FindEntries } from './find-entries.service.js';
import { FindSubmitters } from './find-submitters.service.js';
import { EntrySearchText } from './search/entry-search-text.entity.js';
import { RoundField } from './round-field.entity.js';
import { SearchTexts } from './search/search-texts.service.js';
import { WriteEntries } from './write-entries.service.js';

@Module({
  imports: [ContestsModule, TypeOrmModule.forFeature([Entry, EntrySubmitter, EntrySearchText, RoundField])],
  controllers: [ImportController, EntriesController],
  providers: [
    AddEntry,
    EntriesService,
    FindEntries,
    FindSubmitters,
    ImportEntries,
    ReadImport,
    SearchTexts,
    WriteEntries,
  ],
  exports: [AddEntry, EntriesService, FindEntries, FindSubmitters],
})
export class EntriesModule {}
