import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { StaffGate } from '../../features/auth/staff-gate';
import type { Language } from '../../ui/language';
import { antdThemes, VARIABLES_OF } from './antd/themes';
import { Pages } from './pages';

interface AppProps {
  readonly i18n: I18n;
  readonly client: QueryClient;
  readonly language: Language;
  readonly antdWords: Locale;
  /** It is in the hands of who works here. */
  readonly onLive: () => void;
}

/** All styles are in the sheet of the build, light and dark. */
const THEME = { ...antdThemes.light, hashed: false, zeroRuntime: true, cssVar: { key: VARIABLES_OF } };

export function App({ i18n, client, language, antdWords, onLive }: AppProps) {
  useEffect(onLive, [onLive]);
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <ConfigProvider
          theme={THEME}
          locale={antdWords}
          button={{ autoInsertSpace: false }}
          wave={{ disabled: true }}
          tooltip={{ unique: true }}
        >
          <Router base={language === 'en' ? '/en/office' : '/office'}>
            <StaffGate isWholePage>{(account) => <Pages account={account} />}</StaffGate>
          </Router>
        </ConfigProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
