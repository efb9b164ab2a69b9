import { type Messages, setupI18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import type { Language } from '../../../ui/language';
import { useLanguage } from '../../../ui/use-language';

interface OwnWordsProps {
  readonly words: Readonly<Record<Language, Messages>>;
  readonly children: ReactNode;
}

/** Words that one page alone says come with its code, so that nobody else has to load them. */
export function OwnWords({ words, children }: OwnWordsProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { locale, messages } = i18n;
  const own = useMemo(
    () => setupI18n({ locale, messages: { [locale]: { ...messages, ...words[language] } } }),
    [locale, messages, words, language],
  );
  return <I18nProvider i18n={own}>{children}</I18nProvider>;
}
