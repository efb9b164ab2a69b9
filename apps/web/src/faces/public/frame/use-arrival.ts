import { useEffect, useRef } from 'react';

/** A page that was followed to begins at its top, also for the keyboard and for a screen reader; going back does not. */
export function useArrival(path: string): void {
  const shown = useRef(path);
  const address = useRef('');
  const isBack = useRef(false);
  useEffect(() => {
    // following a link inside the page is told by the same event
    const mark = () => {
      isBack.current = location.pathname !== address.current;
    };
    addEventListener('popstate', mark);
    return () => removeEventListener('popstate', mark);
  }, []);
  useEffect(() => {
    address.current = location.pathname;
    if (shown.current === path) return;
    shown.current = path;
    const wasBack = isBack.current;
    isBack.current = false;
    if (wasBack) return;
    if (location.hash === '') scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}
