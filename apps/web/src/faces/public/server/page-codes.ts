import type { Page } from '../code/code';
import type { PageName } from '../list/page-list';
import { AnnouncementPage } from '../pages/announcement-page';
import { ComparePage } from '../pages/compare-page';
import { ContestPage } from '../pages/contest-page';
import { DecisionsPage } from '../pages/decisions-page';
import { EntriesPage } from '../pages/entries-page';
import { EntryPage } from '../pages/entry-page';
import { HomePage } from '../pages/home-page';
import { LivePage } from '../pages/live-page';
import { LoginPage } from '../pages/login-page';
import { NoticePage } from '../pages/notice-page';
import { PrivacyPage } from '../pages/privacy-page';
import { ReceiptPage } from '../pages/receipt-page';
import { RecomputePage } from '../pages/recompute-page';
import { ResultsPage } from '../pages/results-page';
import { RoadshowPage } from '../pages/roadshow-page';
import { RowsPage } from '../pages/rows-page';
import { RulesPage } from '../pages/rules-page';
import { InvitationPage } from '../pages/invitation-page';
import { SetupPage } from '../pages/setup-page';
import { OwnPage } from '../pages/own-page';
import { SubmitterPage } from '../pages/submitter-page';
import { SubmittersPage } from '../pages/submitters-page';
import { VotePage } from '../pages/vote-page';

/** On the server the code of every page is here from the beginning. */
export const pageCodes: Readonly<Record<PageName, Page>> = {
  home: HomePage,
  contest: ContestPage,
  rules: RulesPage,
  vote: VotePage,
  live: LivePage,
  screen: LivePage,
  receipt: ReceiptPage,
  submissions: OwnPage,
  submission: OwnPage,
  submissionForm: OwnPage,
  submissionReceipt: OwnPage,
  entries: EntriesPage,
  entry: EntryPage,
  submitters: SubmittersPage,
  submitter: SubmitterPage,
  roadshow: RoadshowPage,
  results: ResultsPage,
  round: ResultsPage,
  notice: NoticePage,
  rows: RowsPage,
  decisions: DecisionsPage,
  compare: ComparePage,
  recompute: RecomputePage,
  announcement: AnnouncementPage,
  privacy: PrivacyPage,
  login: LoginPage,
  invitation: InvitationPage,
  setup: SetupPage,
};
