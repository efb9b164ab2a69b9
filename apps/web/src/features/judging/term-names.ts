import { useLingui } from '@lingui/react';

/** What the terms are called, by their ids. */
export function useTermNames(): Readonly<Record<string, string>> {
  const { i18n } = useLingui();
  return {
    independent: i18n._({ id: 'terms.independent', message: '独立' }),
    recusal: i18n._({ id: 'terms.recusal', message: '回避' }),
    secrecy: i18n._({ id: 'terms.secrecy', message: '保密' }),
    published: i18n._({ id: 'terms.published', message: '公开' }),
    arithmetic: i18n._({ id: 'terms.arithmetic', message: '算法' }),
  };
}
