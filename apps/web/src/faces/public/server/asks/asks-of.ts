import type { PageName } from '../../list/page-list';
import { contest, home, ofContest, roadshow, rules } from './contest-asks';
import { entries, entry, submitter, submitters } from './entry-asks';
import type { PageAsks } from './page-asks';
import { announcement, compare, decisions, notice, recompute, results, round, rows } from './result-asks';
import { notFound, nothing, privacy } from './site-asks';
import { live, receipt, screen, vote } from './voting-asks';

const pages: Readonly<Record<PageName, PageAsks>> = {
  home,
  privacy,
  login: nothing,
  setup: nothing,
  invitation: nothing,
  contest,
  rules,
  vote,
  live,
  screen,
  receipt,
  submissions: ofContest,
  submission: ofContest,
  submissionForm: ofContest,
  submissionReceipt: ofContest,
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
};

/** null: there is no such page. */
export const asksOf = (name: PageName | null): PageAsks => (name === null ? notFound : pages[name]);
