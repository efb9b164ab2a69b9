import { Module } from '@nestjs/common';
import { ContestsModule } from '../../contests/contests.module.js';
import { EntriesModule } from '../../entries/entries.module.js';
import { VotingModule } from '../../voting/voting.module.js';
import { BallotPageController } from './ballot-page.controller.js';
import { ReadBallot } from './read-ballot.service.js';

@Module({
  imports: [ContestsModule, EntriesModule, VotingModule],
  controllers: [BallotPageController],
  providers: [ReadBallot],
})
export class VotingPagesModule {}
