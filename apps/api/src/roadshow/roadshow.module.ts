import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContestsModule } from '../contests/contests.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { AddCoverage } from './add-coverage.service.js';
import { AddStop } from './add-stop.service.js';
import { Coverage } from './coverage.entity.js';
import { DrawOrder } from './draw-order.service.js';
import { RoadshowAppearance } from './roadshow-appearance.entity.js';
import { RoadshowDraw } from './roadshow-draw.entity.js';
import { RoadshowStop } from './roadshow-stop.entity.js';
import { RoadshowController } from './roadshow.controller.js';
import { RoadshowService } from './roadshow.service.js';

@Module({
  imports: [
    ContestsModule,
    EntriesModule,
    TypeOrmModule.forFeature([RoadshowStop, RoadshowAppearance, RoadshowDraw, Coverage]),
  ],
  controllers: [RoadshowController],
  providers: [AddCoverage, AddStop, DrawOrder, RoadshowService],
  exports: [AddStop, RoadshowService],
})
export class RoadshowModule {}
