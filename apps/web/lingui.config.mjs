import { formatter } from '@lingui/format-po';
import { faces, modulesOf } from './build/faces.mjs';

/** Pages of the public face that bring words of their own, which no other page says, and what they alone are made of. */
const PAGES = {
  rules: [
    'src/faces/public/pages/rules-page.tsx',
    'src/features/contests/seal.tsx',
    'src/features/contests/sealed-on.tsx',
    'src/features/contests/rule-parts.tsx',
    'src/features/contests/round-rules.tsx',
    'src/features/contests/figure-columns.tsx',
  ],
  roadshow: [
    'src/faces/public/pages/roadshow-page.tsx',
    'src/features/roadshow/coverage-rows.tsx',
    'src/features/roadshow/stop-part.tsx',
    'src/features/roadshow/stop-draws.tsx',
    'src/features/roadshow/exposure-table.tsx',
  ],
  entries: [
    'src/faces/public/pages/entries-page.tsx',
    'src/features/entries/finder.tsx',
    'src/features/entries/nothing-found.tsx',
    'src/features/entries/asked-for.tsx',
  ],
  vote: [
    'src/faces/public/pages/vote-page.tsx',
    'src/features/voting/form-words.ts',
    ...['act-bar', 'ballot-form', 'ballot-rows', 'casting-notice', 'confirm-sheet', 'counted', 'plain-choice', 'vote']
      .concat('vote-over', 'voter-notices')
      .map((file) => `src/features/voting/${file}.tsx`),
  ],
  // ballots of other forms, when there is one to be filled in
  forms: ['src/features/voting/forms/'],
  // said by ballots of other forms and by receipts
  marks: ['src/features/voting/mark-words.ts'],
  receipts: ['cast-receipt', 'copy-code', 'own-ballots', 'qr-code', 'save-picture'].map(
    (file) => `src/features/voting/${file}.tsx`,
  ),
  home: ['src/faces/public/pages/home-page.tsx', 'src/features/contests/contest-rows.tsx', 'src/ui/page-links.tsx'],
  contest: [
    'src/faces/public/pages/contest-page.tsx',
    ...[
      'contest-top.tsx',
      'judges-left.tsx',
      'rules-in-short.tsx',
      'sealed-on.tsx',
      'stage-act-names.ts',
      'stage-line.tsx',
      'stop-cards.tsx',
      'under-way.tsx',
    ].map((file) => `src/features/contests/${file}`),
    'src/features/entries/entry-columns.tsx',
  ],
  // said by the contest's page and by the ballot
  voting: ['src/ui/countdown.tsx', 'src/features/voting/ballot-rules.ts', 'src/features/voting/now-voting.tsx'],
  // said by the live page and by the big screen
  totals: ['src/features/voting/live/', 'src/faces/public/pages/live-page.tsx'],
  notice: [
    'src/faces/public/pages/notice-page.tsx',
    ...['made-decisions.tsx', 'notice-parts.tsx', 'notice-words.ts'].map(
      (file) => `src/features/results/notice/${file}`,
    ),
  ],
  // said by the contest's page and by the notice
  proposed: ['src/features/results/notice/proposed-lists.tsx'],
  own: ['src/faces/public/pages/own-page.tsx'],
  submissions: [
    'src/faces/public/pages/own/',
    'src/features/submissions/',
    ...[
      'account-fields.ts',
      'login-form.tsx',
      'sign-in-again.tsx',
      'staff-gate.tsx',
      'role-switch.tsx',
      'role-names.ts',
      'role-places.ts',
    ].map((file) => `src/features/auth/${file}`),
    'src/ui/form.tsx',
  ],
  receipt: [
    'src/faces/public/pages/receipt-page.tsx',
    ...['own-choices', 'receipt-look-up'].map((file) => `src/features/voting/${file}.tsx`),
  ],
  results: [
    'src/faces/public/pages/results-page.tsx',
    ...['award.tsx', 'award-lists.tsx', 'check-yourself.tsx', 'garland.tsx', 'list-head.tsx', 'not-published.tsx']
      .concat('result-head.tsx', 'round-part.tsx', 'strip-drawing.tsx', 'strip-plot.tsx', 'strip-table.tsx')
      .concat('versions.tsx', 'winner-row.tsx')
      .map((file) => `src/features/results/${file}`),
  ],
  announcement: [
    'src/faces/public/pages/announcement-page.tsx',
    'src/features/results/announcement-article.tsx',
    'src/features/results/announcement-paper.tsx',
  ],
  rows: [
    'src/ui/page-links.tsx',
    'src/faces/public/pages/rows-page.tsx',
    'src/features/results/row-list.tsx',
    'src/features/entries/nothing-found.tsx',
  ],
  decisions: [
    'src/faces/public/pages/decisions-page.tsx',
    'src/features/results/notice/made-decisions.tsx',
    'src/ui/page-links.tsx',
  ],
  compare: ['src/faces/public/pages/compare-page.tsx', 'src/features/results/compare/'],
  entry: [
    'src/faces/public/pages/entry-page.tsx',
    'src/features/entries/entry-head.tsx',
    'src/features/results/standing.tsx',
    'src/features/roadshow/coverage-rows.tsx',
    'src/features/roadshow/on-stage.tsx',
  ],
  submitters: ['src/faces/public/pages/submitters-page.tsx', 'src/features/entries/submitter-table.tsx'],
  submitter: [
    'src/faces/public/pages/submitter-page.tsx',
    'src/features/results/submitter-results.tsx',
    'src/features/roadshow/coverage-rows.tsx',
  ],
  privacy: ['src/faces/public/pages/privacy-page.tsx', 'src/ui/record-table.tsx'],
  recompute: ['src/faces/public/pages/recompute-page.tsx', 'src/features/results/recompute/'],
  invitation: [
    'src/faces/public/pages/invitation-page.tsx',
    ...['account-fields.ts', 'invitation-form.tsx', 'one-time-link.tsx', 'role-names.ts', 'role-places.ts'].map(
      (file) => `src/features/auth/${file}`,
    ),
    'src/ui/form.tsx',
  ],
  staff: [
    'src/faces/public/pages/login-page.tsx',
    'src/faces/public/pages/setup-page.tsx',
    ...[
      'account-fields.ts',
      'login-form.tsx',
      'one-time-link.tsx',
      'setup-form.tsx',
      'signed-in.tsx',
      'role-names.ts',
      'role-places.ts',
    ].map((file) => `src/features/auth/${file}`),
    'src/ui/form.tsx',
  ],
};

const isOfPage = (file) =>
  Object.values(PAGES)
    .flat()
    .some((own) => file.startsWith(own));

/**
 * Ids are written out and Chinese is the source: the message beside an id in the code is its Chinese text. Each face has
 * catalogues of its own, with the words of its modules alone.
 */
export default {
  sourceLocale: 'zh-CN',
  locales: ['zh-CN', 'en'],
  catalogs: [
    ...faces.map((face) => ({
      path: `<rootDir>/src/faces/${face}/locales/{locale}`,
      include: modulesOf(face)
        .filter((file) => face !== 'public' || !isOfPage(file))
        .map((file) => `<rootDir>/${file}`),
    })),
    ...Object.entries(PAGES).map(([page, own]) => ({
      path: `<rootDir>/src/faces/public/locales/${page}/{locale}`,
      include: own.map((file) => `<rootDir>/${file}`),
    })),
  ],
  format: formatter({ origins: false, explicitIdAsDefault: true, printPlaceholdersInComments: false }),
  orderBy: 'messageId',
};
