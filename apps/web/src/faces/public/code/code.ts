import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Messages } from '@lingui/core';
import type { ComponentType } from 'react';
import type { Language } from '../../../ui/language';
import type { PageName } from '../list/page-list';
import type { Place } from '../list/place';

export interface PageProps {
  readonly place: Place;
}

export type Page = ComponentType<PageProps>;

/** How the code of pages and the words of languages are had: in the browser when they are first asked for. */
export interface CodeSource {
  readonly page: (name: PageName) => Promise<Page>;
  readonly words: (language: Language) => Promise<Messages>;
}

/** Once had, code does not change as long as the document lives. */
const lasting = { staleTime: Infinity, gcTime: Infinity, retry: false, refetchOnReconnect: false } as const;

const pageKey = (name: string) => ['code', 'page', name] as const;
const wordsKey = (language: Language) => ['code', 'words', language] as const;

export const pageCode = (name: PageName) =>
  queryOptions<{ readonly Page: Page }>({ queryKey: pageKey(name), ...lasting, structuralSharing: false });

export const wordsOf = (language: Language) =>
  queryOptions<Messages>({ queryKey: wordsKey(language), ...lasting, structuralSharing: false });

/** Tells the client where its code comes from. */
export function takeCodeFrom(client: QueryClient, source: CodeSource): void {
  client.setQueryDefaults(['code', 'page'], {
    queryFn: async ({ queryKey }) => ({ Page: await source.page(queryKey[2] as PageName) }),
  });
  client.setQueryDefaults(['code', 'words'], { queryFn: ({ queryKey }) => source.words(queryKey[2] as Language) });
}

/** Code that is here already, as on the server, where nobody waits. */
export function provide(client: QueryClient, name: PageName, Page: Page): void {
  client.setQueryData(pageKey(name), { Page });
}
