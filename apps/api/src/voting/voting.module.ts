import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { KeysModule } from '../auth/keys.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { BallotLanes } from './ballots/ballot-lanes.service.js';
import { BallotLookUps } from './ballots/ballot-look-ups.service.js';
import { BallotStore } from './ballots/ballot-store.js';
import { CastBallot } from './ballots/cast-ballot.service.js';
import { FindStanding } from './ballots/find-standing.service.js';
import { ReadOwnBallots } from './ballots/read-own-ballots.service.js';
import { BallotChannelsService } from './channels/ballot-channels.service.js';
import { ChannelNumbers } from './channels/channel-numbers.service.js';
import { TotalsListeners } from './live/totals-listeners.service.js';
import { QuotaHolders } from './quotas/quota-holders.service.js';
import { QuotaStanding } from './quotas/quota-standing.service.js';
import { QuotaWindows } from './quotas/quota-windows.service.js';
import { BallotReviewsController } from './reviews/ballot-reviews.controller.js';
import { BallotReviews } from './reviews/ballot-reviews.service.js';
import { ReadReviews } from './reviews/read-reviews.service.js';
import { ReviewBallots } from './reviews/review-ballots.service.js';
import { FindReceipt } from './receipts/find-receipt.service.js';
import { ReceiptCodes } from './receipts/receipt-codes.service.js';
import { FoldTotals } from './tallies/fold-totals.service.js';
import { Pairs } from './tallies/pairs.service.js';
import { ReadTotals } from './tallies/read-totals.service.js';
import { RunningTotals } from './tallies/running-totals.service.js';
import { Tallies } from './tallies/tallies.service.js';
import { BallotLimits } from './voters/ballot-limits.service.js';
import { VoterCookie } from './voters/voter-cookie.service.js';
import { VoterKeys } from './voters/voter-keys.service.js';
import { VoterTokens } from './voters/voter-tokens.service.js';
import { VotingController } from './voting.controller.js';

@Module({
  imports: [AuthModule, KeysModule, ContestsModule, EntriesModule],
  controllers: [BallotReviewsController, VotingController],
  providers: [
    { provide: BallotStore, useClass: BallotLanes },
    BallotChannelsService,
    BallotLimits,
    BallotLookUps,
    BallotReviews,
    CastBallot,
    ChannelNumbers,
    FindReceipt,
    FindStanding,
    FoldTotals,
    Pairs,
    QuotaHolders,
    QuotaStanding,
    QuotaWindows,
    ReadOwnBallots,
    ReadReviews,
    ReadTotals,
    ReceiptCodes,
    ReviewBallots,
    RunningTotals,
    Tallies,
    TotalsListeners,
    VoterCookie,
    VoterKeys,
    VoterTokens,
  ],
  exports: [BallotChannelsService, BallotReviews, Pairs, Tallies],
})
export class VotingModule {}
