import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeStage } from './change-stage.service.js';
import { Contest } from './contest.entity.js';
import { ContestsController } from './contests.controller.js';
import { ContestsService } from './contests.service.js';
import { CreateContest } from './create-contest.service.js';
import { Examples } from './examples.service.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposeContest } from './propose-contest.service.js';
import { OfficeStages } from './office-stages.service.js';
import { RoundFreeze } from './round-freeze.entity.js';
import { RoundFreezes } from './round-freezes.service.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { RulebooksService } from './rulebooks.service.js';
import { SealedPanels } from './sealed-panels.service.js';
import { SealRulebook } from './seal-rulebook.service.js';
import { Stage } from './stage.entity.js';
import { StageHindrance } from './stage-hindrance.entity.js';
import { StageRule } from './stage-rule.entity.js';
import { StageChangeRow } from './stage-change.entity.js';
import { StagesService } from './stages.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Contest, Stage, StageChangeRow, RulebookVersion, StageRule, StageHindrance, RoundFreeze]),
  ],
  controllers: [ContestsController, ProposalsController],
  providers: [
    ContestsService,
    RulebooksService,
    SealRulebook,
    ChangeStage,
    CreateContest,
    StagesService,
    RoundFreezes,
    OfficeStages,
    Examples,
    ProposeContest,
    SealedPanels,
  ],
  exports: [ContestsService, RulebooksService, CreateContest, SealRulebook, StagesService, RoundFreezes],
})
export class ContestsModule {}
