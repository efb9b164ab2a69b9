import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { DecidingModule } from '../deciding/deciding.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { VotingModule } from '../voting/voting.module.js';
import { DecideRound } from './chain/decide-round.service.js';
import { StoreVersion } from './chain/store-version.service.js';
import { CheckDecision } from './decisions/check-decision.service.js';
import { Decision } from './decisions/decision.entity.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { Decisions } from './decisions/decisions.service.js';
import { DraftResults } from './decisions/draft-results.service.js';
import { MakeDecision } from './decisions/make-decision.service.js';
import { ReadDecisions } from './decisions/read-decisions.service.js';
import { Documents } from './documents/documents.service.js';
import { Downloads } from './documents/downloads.service.js';
import { CollectEvidence } from './evidence/collect-evidence.service.js';
import { CollectedVotes } from './evidence/collected-votes.service.js';
import { FieldOfRounds } from './evidence/field-of-rounds.service.js';
import { Readiness } from './evidence/readiness.service.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { ImportEvidence } from './import-evidence.service.js';
import { NoticeController } from './notice/notice.controller.js';
import { DecideProposal } from './notice/decide-proposal.service.js';
import { Notices } from './notice/notices.service.js';
import { OpenNotice } from './notice/open-notice.service.js';
import { ProposedVersion } from './notice/proposed-version.entity.js';
import { ProposeOutcome } from './notice/propose-outcome.service.js';
import { PublishProposed } from './notice/publish-proposed.service.js';
import { ReadNotices } from './notice/read-notices.service.js';
import { WriteFields } from './notice/write-fields.service.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { PublishOutcome } from './publish-outcome.service.js';
import { PublishRound } from './publish-round.service.js';
import { PublishedRows } from './published-rows.service.js';
import { PublishedVersions } from './published-versions.service.js';
import { CheckRecorded } from './recorded/check-recorded.service.js';
import { ConfirmRecorded } from './recorded/confirm-recorded.service.js';
import { ReadRecorded } from './recorded/read-recorded.service.js';
import { ReadRecordedTable } from './recorded/read-recorded-table.service.js';
import { RecordVersion } from './recorded/record-version.service.js';
import { RecordedConfirmation } from './recorded/recorded-confirmation.entity.js';
import { RecordedController } from './recorded/recorded.controller.js';
import { RecordedVersion } from './recorded/recorded-version.entity.js';
import { RecordedVersions } from './recorded/recorded-versions.service.js';
import { ResultsPartsService } from './results-parts.service.js';
import { ResultsOfficeController } from './results-office.controller.js';

@Module({
  imports: [
    AuthModule,
    ContestsModule,
    EntriesModule,
    DecidingModule,
    JudgingModule,
    VotingModule,
    TypeOrmModule.forFeature([
      Decision,
      FrozenEvidence,
      OutcomeVersion,
      ProposedVersion,
      RecordedConfirmation,
      RecordedVersion,
    ]),
  ],
  controllers: [DecisionsController, NoticeController, RecordedController, ResultsOfficeController],
  providers: [
    CheckDecision,
    CollectedVotes,
    CollectEvidence,
    DecideProposal,
    Decisions,
    DraftResults,
    MakeDecision,
    Notices,
    OpenNotice,
    ProposeOutcome,
    PublishProposed,
    PublishRound,
    ReadDecisions,
    Readiness,
    ReadNotices,
    WriteFields,
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
    ReadRecordedTable,
    RecordedVersions,
    RecordVersion,
    ResultsPartsService,
    StoreVersion,
  ],
  exports: [
    Decisions,
    Downloads,
    ImportEvidence,
    Notices,
    PublishedRows,
    PublishedVersions,
    PublishOutcome,
    ResultsPartsService,
  ],
})
export class ResultsModule {}
