import { Module } from '@nestjs/common';
import { ContestsModule } from '../../contests/contests.module.js';
import { DecidingModule } from '../../deciding/deciding.module.js';
import { EntriesModule } from '../../entries/entries.module.js';
import { ResultsModule } from '../../results/results.module.js';
import { AnnouncementController } from './announcement/announcement.controller.js';
import { AnnouncementService } from './announcement/announcement.service.js';
import { CompareEntries } from './compare-entries.service.js';
import { ExplainEntry } from './explain-entry.service.js';
import { FindNeeded } from './find-needed.service.js';
import { NoticePageController } from './notice-page.controller.js';
import { PartPages } from './part-pages.service.js';
import { ReadNotice } from './read-notice.service.js';
import { ReadResults } from './read-results.service.js';
import { ReadRows } from './read-rows.service.js';
import { ResultFiles } from './result-files.service.js';
import { ResultPagesController } from './result-pages.controller.js';
import { RoundResultPagesController } from './round-result-pages.controller.js';

/** What was published, and how it came about. */
@Module({
  imports: [ContestsModule, EntriesModule, DecidingModule, ResultsModule],
  controllers: [ResultPagesController, RoundResultPagesController, NoticePageController, AnnouncementController],
  providers: [
    AnnouncementService,
    CompareEntries,
    ExplainEntry,
    FindNeeded,
    PartPages,
    ReadNotice,
    ReadResults,
    ReadRows,
    ResultFiles,
  ],
})
export class ResultPagesModule {}
