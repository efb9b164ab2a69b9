import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { knownTo } from '../../../api/seed';
import { titleOf } from '../list/head';
import type { PublicPage } from '../list/page';
import type { Place } from '../list/place';

interface PageTitleProps {
  readonly page: PublicPage;
  readonly place: Place;
}

/** What the tab says: as the server has put it into the head, and anew with each page that is followed to. */
export function PageTitle({ page, place }: PageTitleProps) {
  const client = useQueryClient();
  const subscribe = useCallback((changed: () => void) => client.getQueryCache().subscribe(changed), [client]);
  const title = () => titleOf({ page, place }, knownTo(client));
  const known = useSyncExternalStore(subscribe, title, title);
  useEffect(() => {
    if (known !== undefined) document.title = known;
  }, [known]);
  return null;
}
