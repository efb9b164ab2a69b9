import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
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
import { DecideSubmission } from './submissions/decide-submission.service.js';
import { EntryAccount } from './submissions/entry-account.entity.js';
import { OfficeEntries } from './office/office-entries.service.js';
import { OfficeEntriesController } from './office/office-entries.controller.js';
import { OwnEntries } from './submissions/own-entries.service.js';
import { ReadSubmissions } from './submissions/read-submissions.service.js';
import { SaveDraft } from './submissions/save-draft.service.js';
import { Submission } from './submissions/submission.entity.js';
import { SubmissionChange } from './submissions/submission-change.entity.js';
import { SubmissionField } from './submissions/submission-field.entity.js';
import { SubmissionReceipt } from './submissions/submission-receipt.entity.js';
import { SubmissionsController } from './submissions/submissions.controller.js';
import { Submit } from './submissions/submit.service.js';
import { WriteEntries } from './write-entries.service.js';

@Module({
  imports: [
    AuthModule,
    ContestsModule,
    TypeOrmModule.forFeature([
      Entry,
      EntrySubmitter,
      EntrySearchText,
      RoundField,
      EntryAccount,
      Submission,
      SubmissionField,
      SubmissionReceipt,
      SubmissionChange,
    ]),
  ],
  controllers: [ImportController, OfficeEntriesController, EntriesController, SubmissionsController],
  providers: [
    AddEntry,
    EntriesService,
    FindEntries,
    FindSubmitters,
    DecideSubmission,
    ImportEntries,
    OfficeEntries,
    OwnEntries,
    ReadSubmissions,
    SaveDraft,
    Submit,
    ReadImport,
    SearchTexts,
    WriteEntries,
  ],
  exports: [AddEntry, EntriesService, FindEntries, FindSubmitters],
})
export class EntriesModule {}
