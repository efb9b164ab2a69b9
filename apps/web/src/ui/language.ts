import { useLingui } from '@lingui/react';

export type Language = 'zh' | 'en';

/** As in the path: everything is Chinese but what stands under /en. */
export const languageOfPath = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'zh');

/** The value of `lang` in HTML; also the name of the catalogue. */
export const tagOf = (language: Language): 'zh-CN' | 'en' => (language === 'zh' ? 'zh-CN' : 'en');

/** What Intl is asked for: day before month in English, too. */
export const localeOf = (language: Language): 'zh-CN' | 'en-GB' => (language === 'zh' ? 'zh-CN' : 'en-GB');

export function useLanguage(): Language {
  return useLingui().i18n.locale === 'en' ? 'en' : 'zh';
}
