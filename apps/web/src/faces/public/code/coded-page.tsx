import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../../ui/failure';
import { Waiting } from '../../../ui/waiting';
import type { PageName } from '../list/page-list';
import { pageCode, type PageProps } from './code';
import { useReload } from './use-reload';

/** A page by its name; when its code does not come, it says so and can ask again. */
export function CodedPage({ name, place }: PageProps & { readonly name: PageName }) {
  const { i18n } = useLingui();
  const { data, error } = useQuery(pageCode(name));
  const reload = useReload(error !== null);
  if (data !== undefined) return <data.Page place={place} />;
  if (error !== null) return <Failure error={error} onRetry={reload} level={1} />;
  return <Waiting title={i18n._({ id: 'page.loading', message: '正在打开这一页' })} isPage />;
}
