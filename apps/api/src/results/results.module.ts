import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestsModule } from '../contests/contests.module.js';
import { DecidingModule } from '../deciding/deciding.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { AnnouncementController } from './announcement.controller.js';
import { AnnouncementService } from './announcement.service.js';
import { Documents } from './documents/documents.service.js';
import { Downloads } from './documents/downloads.service.js';
import { ExplainEntry } from './explain-entry.service.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { ImportEvidence } from './import-evidence.service.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { PublishOutcome } from './publish-outcome.service.js';
import { PublishedOutcomes } from './published-outcomes.service.js';
import { ReadResults } from './read-results.service.js';
import { ResultFiles } from './result-files.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsOfficeController } from './results-office.controller.js';
import { ResultsPartsService } from './results-parts.service.js';

@Module({
  imports: [ContestsModule, EntriesModule, DecidingModule, TypeOrmModule.forFeature([FrozenEvidence, OutcomeVersion])],
  controllers: [ResultsController, AnnouncementController, ResultsOfficeController],
  providers: [
    AnnouncementService,
    Documents,
    Downloads,
    ExplainEntry,
    ImportEvidence,
    PublishedOutcomes,
    PublishOutcome,
    ReadResults,
    ResultFiles,
    ResultsPartsService,
  ],
  exports: [ImportEvidence, PublishOutcome, ResultsPartsService],
})
export class ResultsModule {}
