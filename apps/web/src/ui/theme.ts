import { useSyncExternalStore } from 'react';

type Theme = 'light' | 'dark';

const KEY = 'laurel.theme';
const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (prefersDark().matches ? 'dark' : 'light');
const listeners = new Set<() => void>();

function chosenTheme(): Theme | null {
  const chosen = document.documentElement.getAttribute('data-theme');
  return chosen === 'dark' || chosen === 'light' ? chosen : null;
}

function remember(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // storage may be switched off: then the choice lasts as long as the page
  }
}

const shownTheme = (): Theme => chosenTheme() ?? systemTheme();

function subscribe(listener: () => void): () => void {
  const media = prefersDark();
  listeners.add(listener);
  media.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    media.removeEventListener('change', listener);
  };
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, shownTheme);

/** Light or dark, whichever is not shown; back at the system's theme the choice is forgotten. */
export function switchTheme(): void {
  const next: Theme = shownTheme() === 'dark' ? 'light' : 'dark';
  const choice = next === systemTheme() ? null : next;
  remember(choice);
  if (choice === null) document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', choice);
  listeners.forEach((listener) => listener());
}
