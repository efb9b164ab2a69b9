import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestsModule } from '../contests/contests.module.js';
import { DecidingModule } from '../deciding/deciding.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { DecideRound } from './chain/decide-round.service.js';
import { StoreVersion } from './chain/store-version.service.js';
import { Documents } from './documents/documents.service.js';
import { Downloads } from './documents/downloads.service.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { ImportEvidence } from './import-evidence.service.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { PublishOutcome } from './publish-outcome.service.js';
import { PublishedRows } from './published-rows.service.js';
import { PublishedVersions } from './published-versions.service.js';
import { ResultsPartsService } from './results-parts.service.js';
import { ResultsOfficeController } from './results-office.controller.js';

@Module({
  imports: [ContestsModule, EntriesModule, DecidingModule, TypeOrmModule.forFeature([FrozenEvidence, OutcomeVersion])],
  controllers: [ResultsOfficeController],
  providers: [
    DecideRound,
    Documents,
    Downloads,
    ImportEvidence,
    PublishedRows,
    PublishedVersions,
    PublishOutcome,
    ResultsPartsService,
    StoreVersion,
  ],
  exports: [Downloads, ImportEvidence, PublishedRows, PublishedVersions, PublishOutcome, ResultsPartsService],
})
export class ResultsModule {}
