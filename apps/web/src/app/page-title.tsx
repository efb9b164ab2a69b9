import { useLingui } from '@lingui/react';
import { createContext, useContext, useEffect } from 'react';

const ContestName = createContext<string | null>(null);

/** The contest to which the pages inside belong; the empty text while it is not known yet. */
export const TitledByContest = ContestName.Provider;

/** What the tab says; the server has put the same into the head already. */
export function PageTitle({ title }: { readonly title: string | null }) {
  const { i18n } = useLingui();
  const site = i18n._({ id: 'site.name', message: '桂冠' });
  const contest = useContext(ContestName);
  useEffect(() => {
    if (contest === '') return;
    const named = [title, contest].filter((part) => part !== null);
    document.title = (named.length === 2 ? named : [...named, site]).join(' | ');
  }, [title, contest, site]);
  return null;
}
