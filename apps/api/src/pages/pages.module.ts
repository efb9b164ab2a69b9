import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RoadshowModule } from '../roadshow/roadshow.module.js';
import { ContestPagesController } from './contests/contest-pages.controller.js';
import { ReadContests } from './contests/read-contests.service.js';
import { ReadRules } from './contests/read-rules.service.js';
import { OwnAnswers } from './drawn/own-answers.service.js';
import { SearchEngines } from './drawn/search-engines.service.js';
import { EntryPagesController } from './entries/entry-pages.controller.js';
import { ReadEntries } from './entries/read-entries.service.js';
import { Bases } from './finished/bases.service.js';
import { FinishedPages } from './finished/finished-pages.service.js';
import { ResultPagesModule } from './results/result-pages.module.js';
import { ReadRoadshow } from './roadshow/read-roadshow.service.js';
import { RoadshowPageController } from './roadshow/roadshow-page.controller.js';
import { SubmitterPagesModule } from './submitters/submitter-pages.module.js';
import { VotingPagesModule } from './voting/voting-pages.module.js';

/** What everybody may read. */
@Module({
  imports: [
    ContestsModule,
    EntriesModule,
    RoadshowModule,
    JudgingModule,
    ResultsModule,
    ResultPagesModule,
    SubmitterPagesModule,
    VotingPagesModule,
  ],
  controllers: [ContestPagesController, EntryPagesController, RoadshowPageController],
  providers: [Bases, FinishedPages, OwnAnswers, SearchEngines, ReadContests, ReadRules, ReadEntries, ReadRoadshow],
})
export class PagesModule {}
