import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeStage } from './change-stage.service.js';
import { Contest } from './contest.entity.js';
import { ContestsController } from './contests.controller.js';
import { ContestsService } from './contests.service.js';
import { CreateContest } from './create-contest.service.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { RulebooksService } from './rulebooks.service.js';
import { SealRulebook } from './seal-rulebook.service.js';
import { Stage } from './stage.entity.js';
import { StageChangeRow } from './stage-change.entity.js';
import { StagesService } from './stages.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Contest, Stage, StageChangeRow, RulebookVersion])],
  controllers: [ContestsController],
  providers: [ContestsService, RulebooksService, SealRulebook, ChangeStage, CreateContest, StagesService],
  exports: [ContestsService, RulebooksService, CreateContest, SealRulebook, StagesService],
})
export class ContestsModule {}
