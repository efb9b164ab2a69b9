import { contest, home, roadshow, rules } from './contest-pages';
import { entries, entry, submitter, submitters } from './entry-pages';
import type { Both } from './page';
import { announcement, compare, decisions, notice, recompute, results, round, rows } from './result-pages';
import { invitation, login, privacy, setup } from './site-pages';
import { submission, submissionForm, submissionReceipt, submissions } from './submission-pages';
import { live, receipt, screen, vote } from './voting-pages';

// Every public page. The client's addresses, navigation and titles come from here, and so does what the server draws.

export const SITE: Both = { zh: '桂冠', en: 'Laurel' };

export const SITE_DESCRIPTION: Both = {
  zh: '任何人都能重算的评选：规则、数据与每个名次的算式都在这里。',
  en: 'Contests whose outcome anyone can recompute: the rules, the evidence and the arithmetic behind every place.',
};

/** In the order in which addresses are compared with them. */
export const pageList = {
  home,
  privacy,
  login,
  setup,
  invitation,
  contest,
  rules,
  vote,
  live,
  screen,
  receipt,
  submissions,
  submission,
  submissionForm,
  submissionReceipt,
  entries,
  entry,
  submitters,
  submitter,
  roadshow,
  results,
  round,
  notice,
  rows,
  decisions,
  compare,
  recompute,
  announcement,
} as const;

export type PageName = keyof typeof pageList;
