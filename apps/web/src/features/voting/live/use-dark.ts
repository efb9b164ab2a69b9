import { useLayoutEffect } from 'react';

/** A dark page for as long as it is shown, whatever is chosen for the others: paper white blinds a dark room. */
export function useDark(isDark: boolean): void {
  useLayoutEffect(() => {
    const { documentElement } = document;
    const before = documentElement.getAttribute('data-theme');
    documentElement.setAttribute('data-theme', isDark ? 'dark' : 'light');
    return () => {
      if (before === null) documentElement.removeAttribute('data-theme');
      else documentElement.setAttribute('data-theme', before);
    };
  }, [isDark]);
}
