import { Module } from '@nestjs/common';
import { ContestsModule } from '../../contests/contests.module.js';
import { EntriesModule } from '../../entries/entries.module.js';
import { ResultsModule } from '../../results/results.module.js';
import { RoadshowModule } from '../../roadshow/roadshow.module.js';
import { ReadSubmitters } from './read-submitters.service.js';
import { SubmitterPagesController } from './submitter-pages.controller.js';

/** Who submitted what, and what became of it. */
@Module({
  imports: [ContestsModule, EntriesModule, RoadshowModule, ResultsModule],
  controllers: [SubmitterPagesController],
  providers: [ReadSubmitters],
})
export class SubmitterPagesModule {}
