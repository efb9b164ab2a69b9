import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { ContestFrame } from './contest-frame';
import { announcement, contest, entries, entry, login, privacy, results, roadshow, rules, setup } from './page-list';
import { HomePage } from './pages/home-page';
import { NotFoundPage } from './pages/not-found-page';
import { SiteFrame } from './site-frame';
import { useArrival } from './use-arrival';
import type { ContestPageName } from './use-contest-nav';
import { usePrefetchedCode } from './use-prefetched-code';

/** The public pages by their addresses, below the language. */
export function Pages() {
  useArrival();
  usePrefetchedCode();
  return (
    <Switch>
      <Route path="/">
        <HomePage />
      </Route>
      <Route path="/privacy">{framed(<privacy.Page />)}</Route>
      <Route path="/login">{framed(<login.Page />)}</Route>
      <Route path="/setup">{framed(<setup.Page />)}</Route>
      <Route path="/:slug/entries/:number">{({ slug, number }) => <OfContest slug={slug} number={number} />}</Route>
      <Route path="/:slug/:page?">{({ slug, page }) => <OfContest slug={slug} page={page} />}</Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

const framed = (page: ReactNode) => (
  <SiteFrame>
    <div className="frame">{page}</div>
  </SiteFrame>
);

const OF_CONTEST = { contest, rules, entries, roadshow, results, announcement } as const;

type Name = keyof typeof OF_CONTEST;

const NAV: Record<Name, ContestPageName> = {
  contest: 'contest',
  rules: 'rules',
  entries: 'entries',
  roadshow: 'roadshow',
  results: 'results',
  announcement: 'results',
};

const nameOf = (page: string | undefined): Name | null => {
  if (page === undefined) return 'contest';
  return page !== 'contest' && Object.keys(OF_CONTEST).includes(page) ? (page as Name) : null;
};

interface OfContestProps {
  readonly slug: string;
  readonly page?: string | undefined;
  readonly number?: string;
}

/** One frame for all pages of a contest: going from one to the next changes what is inside. */
function OfContest({ slug, page, number }: OfContestProps) {
  const name = number === undefined ? nameOf(page) : 'entries';
  if (name === null) return <NotFoundPage />;
  const { Page } = OF_CONTEST[name];
  return (
    <ContestFrame slug={slug} current={NAV[name]}>
      {number === undefined ? <Page key={name} slug={slug} /> : <entry.Page slug={slug} number={number} />}
    </ContestFrame>
  );
}
