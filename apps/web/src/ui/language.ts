export type Language = 'zh' | 'en';

/** As in the path: everything is Chinese but what stands under /en. */
export const languageOfPath = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'zh');

/**
 * The address of a page, from its path below the language as it stands in the bar: with one slash at its beginning, so that
 * it never leads to another host.
 */
export const pathIn = (language: Language, path: string): string => {
  const own = `/${path.replace(/^\/+/, '')}`;
  return language === 'zh' ? own : `/en${own === '/' ? '' : own}`;
};

/** The value of `lang` in HTML; also the name of the catalogue. */
export const tagOf = (language: Language): 'zh-CN' | 'en' => (language === 'zh' ? 'zh-CN' : 'en');
