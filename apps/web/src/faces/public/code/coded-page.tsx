import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../../ui/failure';
import { Waiting } from '../../../ui/waiting';
import type { PageName } from '../list/page-list';
import { APART, pageCode, type PageProps, wordsApartOf } from './code';
import { useReload } from './use-reload';

/** A page by its name; when its code does not come, it says so and can ask again. */
export function CodedPage({ name, place }: PageProps & { readonly name: PageName }) {
  const { i18n } = useLingui();
  const page = useQuery(pageCode(name));
  const isApart = APART.includes(name);
  const words = useQuery({ ...wordsApartOf(place.language), enabled: isApart });
  const { data } = page;
  const error = page.error ?? words.error;
  const reload = useReload(error !== null);
  if (data !== undefined && (!isApart || words.data !== undefined)) return <data.Page place={place} />;
  if (error !== null) return <Failure error={error} onRetry={reload} level={1} />;
  return <Waiting title={i18n._({ id: 'page.loading', message: '正在打开这一页' })} isPage />;
}
