import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../../api/types';
import { Waiting } from '../../ui/waiting';
import { ContestOffice, type ContestPage } from './frame/contest-office';
import { OfficeFrame } from './frame/office-frame';
import { type ContestPageName, officePlaceAt } from './list/contest-pages';
import { Missing } from './missing';

const ContestsPage = lazy(async () => ({ default: (await import('./pages/contests-page')).ContestsPage }));
const NewContestPage = lazy(async () => ({ default: (await import('./pages/new-contest-page')).NewContestPage }));
const AdministratorsPage = lazy(async () => ({
  default: (await import('./pages/administrators-page')).AdministratorsPage,
}));

const pages: Readonly<Record<ContestPageName, ContestPage>> = {
  overview: lazy(async () => ({ default: (await import('./pages/overview-page')).OverviewPage })),
  stages: lazy(async () => ({ default: (await import('./pages/stages-page')).StagesPage })),
  rulebook: lazy(async () => ({ default: (await import('./pages/rulebook-page')).RulebookPage })),
  entries: lazy(async () => ({ default: (await import('./pages/entries-page')).EntriesPage })),
  import: lazy(async () => ({ default: (await import('./pages/import-page')).ImportPage })),
  roadshow: lazy(async () => ({ default: (await import('./pages/roadshow-page')).RoadshowPage })),
  panels: lazy(async () => ({ default: (await import('./pages/panels-page')).PanelsPage })),
  decisions: lazy(async () => ({ default: (await import('./pages/decisions-page')).DecisionsPage })),
  notice: lazy(async () => ({ default: (await import('./pages/notice-page')).NoticePage })),
  people: lazy(async () => ({ default: (await import('./pages/people-page')).PeoplePage })),
  results: lazy(async () => ({ default: (await import('./pages/results-page')).ResultsPage })),
};

export function Pages({ account }: { readonly account: Account }) {
  const [path] = useLocation();
  const place = officePlaceAt(path);
  if (place.kind === 'contest') {
    return <ContestOffice key={place.slug} place={place} account={account} Page={pages[place.name]} />;
  }
  return (
    <OfficeFrame account={account} path={path}>
      {place.kind === 'missing' ? (
        <Missing />
      ) : (
        <Suspense fallback={<Waiting title="" isPage />}>
          {place.kind === 'contests' && <ContestsPage account={account} />}
          {place.kind === 'administrators' && <AdministratorsPage account={account} />}
          {place.kind === 'new' && <NewContestPage account={account} />}
        </Suspense>
      )}
    </OfficeFrame>
  );
}
