import { i18n, type Messages } from '@lingui/core';
import { queryOptions } from '@tanstack/react-query';
import { type Language, tagOf } from '../ui/language';

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  zh: () => import('./locales/zh-CN.po'),
  en: () => import('./locales/en.po'),
};

/** The words of a language, fetched once. */
export const catalogueOf = (language: Language) =>
  queryOptions({
    queryKey: ['code', 'words', language],
    queryFn: async () => (await catalogues[language]()).messages,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });

export function speak(language: Language, messages: Messages): void {
  i18n.loadAndActivate({ locale: tagOf(language), messages });
  document.documentElement.lang = tagOf(language);
}
