import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestsModule } from '../contests/contests.module.js';
import { DecidingModule } from '../deciding/deciding.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { AnnouncementController } from './announcement.controller.js';
import { AnnouncementService } from './announcement.service.js';
import { DecideRound } from './chain/decide-round.service.js';
import { StoreVersion } from './chain/store-version.service.js';
import { Documents } from './documents/documents.service.js';
import { Downloads } from './documents/downloads.service.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { ImportEvidence } from './import-evidence.service.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { PublishOutcome } from './publish-outcome.service.js';
import { CompareEntries } from './published/compare-entries.service.js';
import { ExplainEntry } from './published/explain-entry.service.js';
import { PartPages } from './published/part-pages.service.js';
import { PublishedRows } from './published/published-rows.service.js';
import { PublishedVersions } from './published/published-versions.service.js';
import { ReadResults } from './published/read-results.service.js';
import { ReadRows } from './published/read-rows.service.js';
import { ResultFiles } from './published/result-files.service.js';
import { ResultsPartsService } from './published/results-parts.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsOfficeController } from './results-office.controller.js';
import { RoundResultsController } from './round-results.controller.js';

@Module({
  imports: [ContestsModule, EntriesModule, DecidingModule, TypeOrmModule.forFeature([FrozenEvidence, OutcomeVersion])],
  controllers: [ResultsController, RoundResultsController, AnnouncementController, ResultsOfficeController],
  providers: [
    AnnouncementService,
    CompareEntries,
    DecideRound,
    Documents,
    Downloads,
    ExplainEntry,
    ImportEvidence,
    PartPages,
    PublishedRows,
    PublishedVersions,
    PublishOutcome,
    ReadResults,
    ReadRows,
    ResultFiles,
    ResultsPartsService,
    StoreVersion,
  ],
  exports: [ImportEvidence, PublishOutcome, PublishedVersions, ResultsPartsService],
})
export class ResultsModule {}
