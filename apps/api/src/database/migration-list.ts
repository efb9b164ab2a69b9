import { Accounts1700000001000 } from './migrations/1700000001000-accounts.js';
import { Audit1700000002000 } from './migrations/1700000002000-audit.js';
import { Contests1700000003000 } from './migrations/1700000003000-contests.js';
import { Entries1700000004000 } from './migrations/1700000004000-entries.js';
import { Roadshow1700000005000 } from './migrations/1700000005000-roadshow.js';
import { Results1700000006000 } from './migrations/1700000006000-results.js';
import { Submitters1700000007000 } from './migrations/1700000007000-submitters.js';
import { Stages1700000007100 } from './migrations/1700000007100-stages.js';
import { ContactAndShortTitles1700000007200 } from './migrations/1700000007200-contact-and-short-titles.js';
import { Documents1700000008000 } from './migrations/1700000008000-documents.js';
import { Chain1700000008100 } from './migrations/1700000008100-chain.js';
import { EntrySearch1700000009000 } from './migrations/1700000009000-entry-search.js';
import { LivingStages1700000010000 } from './migrations/1700000010000-living-stages.js';
import { People1700000010100 } from './migrations/1700000010100-people.js';
import { RoundFields1700000011000 } from './migrations/1700000011000-round-fields.js';
import { Submissions1700000011100 } from './migrations/1700000011100-submissions.js';
import { Draws1700000011200 } from './migrations/1700000011200-draws.js';
import { Voting1700000012000 } from './migrations/1700000012000-voting.js';
import { Judging1700000013000 } from './migrations/1700000013000-judging.js';
import { Recorded1700000014000 } from './migrations/1700000014000-recorded.js';
import { Decisions1700000014100 } from './migrations/1700000014100-decisions.js';
import { Notices1700000014200 } from './migrations/1700000014200-notices.js';
import { CorrectionsAlong1700000015400 } from './migrations/1700000015400-corrections-along.js';
import { RolesTaken1700000015410 } from './migrations/1700000015410-roles-taken.js';
import { AuditSearch1700000015600 } from './migrations/1700000015600-audit-search.js';
import { BallotsInBatches1700000016000 } from './migrations/1700000016000-ballots-in-batches.js';
import { HeldQuotas1700000016100 } from './migrations/1700000016100-held-quotas.js';
import { BallotReviews1700000016200 } from './migrations/1700000016200-ballot-reviews.js';
import { PublishedTotals1700000016300 } from './migrations/1700000016300-published-totals.js';
import { FunctionsByBucket1700000016400 } from './migrations/1700000016400-functions-by-bucket.js';
import { CastWhereItLies1700000016410 } from './migrations/1700000016410-cast-where-it-lies.js';
import { RunningTotals1700000016500 } from './migrations/1700000016500-running-totals.js';
import { QuickerTotals1700000016600 } from './migrations/1700000016600-quicker-totals.js';
import { ReplacedTokens1700000016700 } from './migrations/1700000016700-replaced-tokens.js';
import { FreshBatchesAtOnce1700000016800 } from './migrations/1700000016800-fresh-batches-at-once.js';

/** In the order in which they run; a landed migration is never edited. */
export const migrations = [
  Accounts1700000001000,
  Audit1700000002000,
  Contests1700000003000,
  Entries1700000004000,
  Roadshow1700000005000,
  Results1700000006000,
  Submitters1700000007000,
  Stages1700000007100,
  ContactAndShortTitles1700000007200,
  Documents1700000008000,
  Chain1700000008100,
  EntrySearch1700000009000,
  LivingStages1700000010000,
  People1700000010100,
  RoundFields1700000011000,
  Submissions1700000011100,
  Draws1700000011200,
  Voting1700000012000,
  Judging1700000013000,
  Recorded1700000014000,
  Decisions1700000014100,
  Notices1700000014200,
  CorrectionsAlong1700000015400,
  RolesTaken1700000015410,
  AuditSearch1700000015600,
  BallotsInBatches1700000016000,
  HeldQuotas1700000016100,
  BallotReviews1700000016200,
  PublishedTotals1700000016300,
  FunctionsByBucket1700000016400,
  CastWhereItLies1700000016410,
  RunningTotals1700000016500,
  QuickerTotals1700000016600,
  ReplacedTokens1700000016700,
  FreshBatchesAtOnce1700000016800,
] as const;
