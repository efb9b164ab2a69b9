import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Router, useLocation } from 'wouter';
import { queryClient } from '../api/query-client';
import { Failure } from '../ui/failure';
import { languageOfPath, tagOf } from '../ui/language';
import { catalogueOf, speak } from './catalogues';
import { Pages } from './pages';
import { useReload } from './use-reload';

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <InLanguageOfPath />
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** The path alone says the language; nothing is drawn until its words are here. */
function InLanguageOfPath() {
  const { i18n: spoken } = useLingui();
  const [path] = useLocation();
  const asked = languageOfPath(path);
  const { data, error } = useQuery(catalogueOf(asked));
  const reload = useReload(error !== null);
  useEffect(() => {
    if (data !== undefined && spoken.locale !== tagOf(asked)) speak(asked, data);
  }, [asked, data, spoken]);
  if (spoken.locale === tagOf(asked)) {
    return (
      <Router base={asked === 'en' ? '/en' : ''}>
        <Pages />
      </Router>
    );
  }
  if (error === null) return null;
  return (
    <main className="frame">
      <Failure error={error} onRetry={reload} level={1} />
    </main>
  );
}
