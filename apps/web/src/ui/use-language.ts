import { useLingui } from '@lingui/react';
import type { Language } from './language';

export function useLanguage(): Language {
  return useLingui().i18n.locale === 'en' ? 'en' : 'zh';
}
