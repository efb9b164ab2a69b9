import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useLanguage } from './use-language';

const follow = (to: string): void => location.assign(to);
const usePublicLocation = (): [string, (to: string) => void] => [location.pathname, follow];

/** Inside, links lead to public pages: those are another document, which the browser fetches. */
export function PublicLinks({ children }: { readonly children: ReactNode }) {
  const base = useLanguage() === 'en' ? '/en' : '';
  return (
    <Router base={base} hook={usePublicLocation}>
      {children}
    </Router>
  );
}
