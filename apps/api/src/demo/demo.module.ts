import { Module } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RoadshowModule } from '../roadshow/roadshow.module.js';
import { Demo } from './demo.service.js';

/** The api's own modules and the seeding: what the preparing process runs, never the server. */
@Module({
  imports: [AppModule, ContestsModule, EntriesModule, RoadshowModule, ResultsModule],
  providers: [Demo],
  exports: [Demo],
})
export class DemoModule {}
