import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeStage } from './change-stage.service.js';
import { Contest } from './contest.entity.js';
import { ContestPageService } from './contest-page.service.js';
import { ContestsController } from './contests.controller.js';
import { ContestsService } from './contests.service.js';
import { ReadContests } from './read-contests.service.js';
import { ReadRules } from './read-rules.service.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { RulebooksService } from './rulebooks.service.js';
import { SealRulebook } from './seal-rulebook.service.js';
import { Stage } from './stage.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Contest, Stage, RulebookVersion])],
  controllers: [ContestsController],
  providers: [
    ContestsService,
    RulebooksService,
    ContestPageService,
    ReadContests,
    ReadRules,
    SealRulebook,
    ChangeStage,
  ],
  exports: [ContestsService, RulebooksService, ContestPageService, SealRulebook, ReadContests],
})
export class ContestsModule {}
