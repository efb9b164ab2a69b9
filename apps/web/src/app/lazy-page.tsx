import { useLingui } from '@lingui/react';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { Fetched } from '../ui/fetched';

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
    structuralSharing: false,
  });
  function Page(props: P) {
    const { i18n } = useLingui();
    const code = useQuery(options);
    return (
      <Fetched query={code} waiting={i18n._({ id: 'page.loading', message: '正在打开这一页' })} level={1}>
        {({ Loaded }) => <Loaded {...props} />}
      </Fetched>
    );
  }
  return { Page, prefetch: (client) => client.prefetchQuery(options) };
}
