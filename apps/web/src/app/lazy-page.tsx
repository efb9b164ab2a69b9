import { useLingui } from '@lingui/react';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';
import { useReload } from './use-reload';

export interface LazyPage<P> {
  readonly Page: ComponentType<P>;
  readonly prefetch: (client: QueryClient) => Promise<void>;
}

/** A page whose code comes when it is first asked for; when it does not come, the page says so and can ask again. */
export function lazyPage<P extends object>(name: string, load: () => Promise<ComponentType<P>>): LazyPage<P> {
  const options = queryOptions({
    queryKey: ['code', name],
    queryFn: async () => ({ Loaded: await load() }),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });
  function Page(props: P) {
    const { i18n } = useLingui();
    const { data, error } = useQuery(options);
    const reload = useReload(error !== null);
    if (data !== undefined) return <data.Loaded {...props} />;
    if (error !== null) return <Failure error={error} onRetry={reload} level={1} />;
    return <Waiting title={i18n._({ id: 'page.loading', message: '正在打开这一页' })} isPage />;
  }
  return { Page, prefetch: (client) => client.prefetchQuery(options) };
}
