import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestPageService } from '../contests/contest-page.service.js';
import { ContestsModule } from '../contests/contests.module.js';
import { DecidingModule } from '../deciding/deciding.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { EntryPageService } from '../entries/entry-page.service.js';
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
  exports: [ImportEvidence, PublishOutcome],
})
export class ResultsModule implements OnModuleInit {
  constructor(
    private readonly contestPage: ContestPageService,
    private readonly entryPage: EntryPageService,
    private readonly parts: ResultsPartsService,
  ) {}

  onModuleInit(): void {
    this.contestPage.contribute({
      rounds: (contestId) => this.parts.rounds(contestId),
      publishedAt: (contestIds) => this.parts.publishedAt(contestIds),
    });
    this.entryPage.contribute({ standings: (contestId) => this.parts.standings(contestId) });
  }
}
