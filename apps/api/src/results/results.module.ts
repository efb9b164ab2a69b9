import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestsModule } from '../contests/contests.module.js';
import { DecidingModule } from '../deciding/deciding.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { DecideRound } from './chain/decide-round.service.js';
import { StoreVersion } from './chain/store-version.service.js';
import { Documents } from './documents/documents.service.js';
import { Downloads } from './documents/downloads.service.js';
import { FieldOfRounds } from './evidence/field-of-rounds.service.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { ImportEvidence } from './import-evidence.service.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { PublishOutcome } from './publish-outcome.service.js';
import { PublishedRows } from './published-rows.service.js';
import { PublishedVersions } from './published-versions.service.js';
import { CheckRecorded } from './recorded/check-recorded.service.js';
import { ConfirmRecorded } from './recorded/confirm-recorded.service.js';
import { ReadRecorded } from './recorded/read-recorded.service.js';
import { RecordVersion } from './recorded/record-version.service.js';
import { RecordedConfirmation } from './recorded/recorded-confirmation.entity.js';
import { RecordedController } from './recorded/recorded.controller.js';
import { RecordedVersion } from './recorded/recorded-version.entity.js';
import { RecordedVersions } from './recorded/recorded-versions.service.js';
import { ResultsPartsService } from './results-parts.service.js';
import { ResultsOfficeController } from './results-office.controller.js';

@Module({
  imports: [
    ContestsModule,
    EntriesModule,
    DecidingModule,
    TypeOrmModule.forFeature([FrozenEvidence, OutcomeVersion, RecordedVersion, RecordedConfirmation]),
  ],
  controllers: [RecordedController, ResultsOfficeController],
  providers: [
    CheckRecorded,
    ConfirmRecorded,
    DecideRound,
    Documents,
    Downloads,
    FieldOfRounds,
    ImportEvidence,
    PublishedRows,
    PublishedVersions,
    PublishOutcome,
    ReadRecorded,
    RecordedVersions,
    RecordVersion,
    ResultsPartsService,
    StoreVersion,
  ],
  exports: [Downloads, ImportEvidence, PublishedRows, PublishedVersions, PublishOutcome, ResultsPartsService],
})
export class ResultsModule {}
