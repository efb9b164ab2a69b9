import type { I18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Router, useRouter } from 'wouter';
import { Failure } from '../../ui/failure';
import { tagOf } from '../../ui/language';
import { PhraseBreaks } from '../../ui/phrases';
import { SiteAddress } from '../../ui/site-address';
import type { SplitTitle } from '../../ui/split-title';
import { wordsOf } from './code/code';
import { useReload } from './code/use-reload';
import { type Found, findPage } from './list/find-page';
import { Pages } from './pages';

interface AppProps {
  readonly i18n: I18n;
  readonly client: QueryClient;
  /** The address of the site, without a slash at its end. */
  readonly site: string;
  /** Where Chinese titles may break. */
  readonly splitTitle: SplitTitle;
  /** Where the reader is, while the page is drawn on the server. */
  readonly at?: { readonly path: string; readonly search: string };
  /** It is in the reader's hands. */
  readonly onLive?: () => void;
}

export function App({ i18n, client, site, splitTitle, at, onLive }: AppProps) {
  useEffect(() => onLive?.(), [onLive]);
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <PhraseBreaks.Provider value={splitTitle}>
          <SiteAddress value={site}>
            <Router {...(at === undefined ? {} : { ssrPath: at.path, ssrSearch: at.search })}>
              <AtAddress />
            </Router>
          </SiteAddress>
        </PhraseBreaks.Provider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** As it stands in the bar: the router's own hooks decode what is decoded here, part by part. */
function AtAddress() {
  const router = useRouter();
  const [path, navigate] = router.hook(router);
  const found = findPage(path, router.searchHook(router));
  const meant = found.kind === 'moved' ? found.to : null;
  useEffect(() => {
    if (meant !== null) navigate(meant, { replace: true });
  }, [meant, navigate]);
  return found.kind === 'moved' ? null : <InLanguage found={found} />;
}

type Shown = Extract<Found, { kind: 'page' }>;

/** The address alone says the language; nothing is drawn until its words are here. */
function InLanguage({ found }: { readonly found: Shown }) {
  const { i18n } = useLingui();
  const { language } = found.place;
  const tag = tagOf(language);
  const { data, error } = useQuery(wordsOf(language));
  const reload = useReload(error !== null);
  useEffect(() => {
    if (data !== undefined && i18n.locale !== tag) i18n.loadAndActivate({ locale: tag, messages: data });
    document.documentElement.lang = tag;
  }, [data, i18n, tag]);
  if (i18n.locale === tag) {
    return (
      <Router base={language === 'en' ? '/en' : ''}>
        <Pages {...found} />
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
