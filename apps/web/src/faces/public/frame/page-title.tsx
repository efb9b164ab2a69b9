import { useEffect } from 'react';
import { titleOf } from '../list/title';
import type { PublicPage } from '../list/page';
import type { Place } from '../list/place';
import { useKnown } from './use-known';

interface PageTitleProps {
  readonly page: PublicPage;
  readonly place: Place;
}

/** What the tab says: as the server has put it into the head, and anew with each page that is followed to. */
export function PageTitle({ page, place }: PageTitleProps) {
  const title = useKnown((known) => titleOf({ page, place }, known));
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  return null;
}
