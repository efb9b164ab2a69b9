import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../../api/types';
import { Waiting } from '../../ui/waiting';
import { DeskBar } from './frame/desk-bar';

const PanelsPage = lazy(async () => ({ default: (await import('./pages/panels-page')).PanelsPage }));

export function Pages({ account }: { readonly account: Account }) {
  const [path] = useLocation();
  const [contest = null] = path.split('/').filter((part) => part !== '');
  return (
    <>
      <DeskBar account={account} contest={contest} path={path} />
      <main className="desk-main" id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting title="" isPage />}>
          <PanelsPage account={account} />
        </Suspense>
      </main>
    </>
  );
}
