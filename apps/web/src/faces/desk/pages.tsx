import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../../api/types';
import { Waiting } from '../../ui/waiting';
import { DeskBar } from './frame/desk-bar';
import { deskSpotAt } from './frame/desk-place';
import { Missing } from './missing';

const ContestsPage = lazy(async () => ({ default: (await import('./pages/contests-page')).ContestsPage }));
const PanelsPage = lazy(async () => ({ default: (await import('./pages/panels-page')).PanelsPage }));
const PanelPage = lazy(async () => ({ default: (await import('./pages/panel-page')).PanelPage }));

export function Pages({ account }: { readonly account: Account }) {
  const [path] = useLocation();
  const spot = deskSpotAt(path);
  if (spot.kind === 'list' || spot.kind === 'entry' || spot.kind === 'review') {
    return (
      <Suspense fallback={<Waiting title="" isPage />}>
        <PanelPage key={`${spot.slug}/${spot.panel}`} account={account} spot={spot} path={path} />
      </Suspense>
    );
  }
  const contest = spot.kind === 'panels' ? spot.slug : null;
  return (
    <Framed account={account} contest={contest} path={path}>
      {spot.kind === 'missing' && <Missing />}
      {spot.kind === 'contests' && <ContestsPage account={account} />}
      {spot.kind === 'panels' && <PanelsPage slug={spot.slug} />}
    </Framed>
  );
}

interface FramedProps {
  readonly account: Account;
  readonly contest: string | null;
  readonly path: string;
  readonly children: ReactNode;
}

function Framed({ account, contest, path, children }: FramedProps) {
  return (
    <>
      <DeskBar account={account} contest={contest} path={path} />
      <main className="desk-main" id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting title="" isPage />}>{children}</Suspense>
      </main>
    </>
  );
}
