type Theme = 'light' | 'dark';

const KEY = 'laurel.theme';
const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

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

/** Light or dark, whichever is not shown; back at the system's theme the choice is forgotten. */
export function switchTheme(): void {
  const next: Theme = (chosenTheme() ?? systemTheme()) === 'dark' ? 'light' : 'dark';
  const choice = next === systemTheme() ? null : next;
  remember(choice);
  if (choice === null) document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', choice);
}
