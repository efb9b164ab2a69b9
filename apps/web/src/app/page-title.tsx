import { useLingui } from '@lingui/react';
import { useEffect } from 'react';

/** What the tab says; the server has put its first title into the head already. */
export function PageTitle({ title }: { readonly title: string | null }) {
  const { i18n } = useLingui();
  const site = i18n._({ id: 'site.name', message: '桂冠' });
  useEffect(() => {
    document.title = title === null ? site : `${title} | ${site}`;
  }, [title, site]);
  return null;
}
