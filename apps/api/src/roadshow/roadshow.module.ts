import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestPageService } from '../contests/contest-page.service.js';
import { ContestsModule } from '../contests/contests.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { EntryPageService } from '../entries/entry-page.service.js';
import { AddStop } from './add-stop.service.js';
import { Coverage } from './coverage.entity.js';
import { ReadRoadshow } from './read-roadshow.service.js';
import { RoadshowAppearance } from './roadshow-appearance.entity.js';
import { RoadshowStop } from './roadshow-stop.entity.js';
import { RoadshowController } from './roadshow.controller.js';
import { RoadshowService } from './roadshow.service.js';

@Module({
  imports: [ContestsModule, EntriesModule, TypeOrmModule.forFeature([RoadshowStop, RoadshowAppearance, Coverage])],
  controllers: [RoadshowController],
  providers: [AddStop, ReadRoadshow, RoadshowService],
  exports: [AddStop, RoadshowService],
})
export class RoadshowModule implements OnModuleInit {
  constructor(
    private readonly contestPage: ContestPageService,
    private readonly entryPage: EntryPageService,
    private readonly roadshow: RoadshowService,
  ) {}

  onModuleInit(): void {
    this.contestPage.contribute({ roadshow: (contestId) => this.roadshow.cards(contestId) });
    this.entryPage.contribute({
      appearances: (contestId, number) => this.roadshow.appearancesOf(contestId, number),
      coverage: (contestId, number) => this.roadshow.coverageOf(contestId, number),
    });
  }
}
