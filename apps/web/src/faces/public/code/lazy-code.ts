import type { CodeSource, Page } from './code';
import type { PageName } from '../list/page-list';

const own = async (): Promise<Page> => (await import('../pages/own-page')).OwnPage;

const live = async (): Promise<Page> => (await import('../pages/live-page')).LivePage;

const pages: Record<PageName, () => Promise<Page>> = {
  home: async () => (await import('../pages/home-page')).HomePage,
  contest: async () => (await import('../pages/contest-page')).ContestPage,
  rules: async () => (await import('../pages/rules-page')).RulesPage,
  vote: async () => (await import('../pages/vote-page')).VotePage,
  live,
  screen: live,
  submissions: own,
  submission: own,
  submissionForm: own,
  submissionReceipt: own,
  receipt: async () => (await import('../pages/receipt-page')).ReceiptPage,
  entries: async () => (await import('../pages/entries-page')).EntriesPage,
  entry: async () => (await import('../pages/entry-page')).EntryPage,
  submitters: async () => (await import('../pages/submitters-page')).SubmittersPage,
  submitter: async () => (await import('../pages/submitter-page')).SubmitterPage,
  roadshow: async () => (await import('../pages/roadshow-page')).RoadshowPage,
  results: async () => (await import('../pages/results-page')).ResultsPage,
  round: async () => (await import('../pages/results-page')).ResultsPage,
  notice: async () => (await import('../pages/notice-page')).NoticePage,
  rows: async () => (await import('../pages/rows-page')).RowsPage,
  decisions: async () => (await import('../pages/decisions-page')).DecisionsPage,
  compare: async () => (await import('../pages/compare-page')).ComparePage,
  recompute: async () => (await import('../pages/recompute-page')).RecomputePage,
  announcement: async () => (await import('../pages/announcement-page')).AnnouncementPage,
  privacy: async () => (await import('../pages/privacy-page')).PrivacyPage,
  login: async () => (await import('../pages/login-page')).LoginPage,
  invitation: async () => (await import('../pages/invitation-page')).InvitationPage,
  setup: async () => (await import('../pages/setup-page')).SetupPage,
};

const words = {
  zh: () => import('../locales/zh-CN.po'),
  en: () => import('../locales/en.po'),
};

/** In the browser: the code of each page comes by itself, when it is first opened; so do the words of a language. */
export const lazyCode: CodeSource = {
  page: (name) => pages[name](),
  words: async (language) => (await words[language]()).messages,
};
