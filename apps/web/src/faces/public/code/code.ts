import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { I18n, Messages } from '@lingui/core';
import type { ComponentType } from 'react';
import { type Language, tagOf } from '../../../ui/language';
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
  /** The words of the pages that stand apart. */
  readonly wordsApart: (language: Language) => Promise<Messages>;
}

/** Pages that few readers open (`pages/apart/`): their words come with them. */
export const APART: readonly PageName[] = ['compare', 'recompute', 'privacy', 'login', 'setup'];

/** Once had, code does not change as long as the document lives. */
const lasting = { staleTime: Infinity, gcTime: Infinity, retry: false, refetchOnReconnect: false } as const;

const pageKey = (name: string) => ['code', 'page', name] as const;
const wordsKey = (language: Language) => ['code', 'words', language] as const;
const wordsApartKey = (language: Language) => ['code', 'words-apart', language] as const;

export const pageCode = (name: PageName) =>
  queryOptions<{ readonly Page: Page }>({ queryKey: pageKey(name), ...lasting, structuralSharing: false });

export const wordsOf = (language: Language) =>
  queryOptions<Messages>({ queryKey: wordsKey(language), ...lasting, structuralSharing: false });

export const wordsApartOf = (language: Language) =>
  queryOptions<Messages>({ queryKey: wordsApartKey(language), ...lasting, structuralSharing: false });

/** Tells the client where its code comes from; what a page says by itself is spoken as soon as it has come. */
export function takeCodeFrom(client: QueryClient, source: CodeSource, i18n: I18n): void {
  client.setQueryDefaults(['code', 'page'], {
    queryFn: async ({ queryKey }) => ({ Page: await source.page(queryKey[2] as PageName) }),
  });
  client.setQueryDefaults(['code', 'words'], { queryFn: ({ queryKey }) => source.words(queryKey[2] as Language) });
  client.setQueryDefaults(['code', 'words-apart'], {
    queryFn: async ({ queryKey }) => {
      const language = queryKey[2] as Language;
      const messages = await source.wordsApart(language);
      i18n.load(tagOf(language), messages);
      return messages;
    },
  });
}

/** Code that is here already, as on the server, where nobody waits, and all words are spoken. */
export function provide(client: QueryClient, name: PageName, Page: Page): void {
  client.setQueryData(pageKey(name), { Page });
  for (const language of ['zh', 'en'] as const) client.setQueryData(wordsApartKey(language), {});
}
