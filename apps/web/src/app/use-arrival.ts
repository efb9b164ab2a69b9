import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** A page that was followed to begins at its top, also for the keyboard and for a screen reader; going back does not. */
export function useArrival(): void {
  const [path] = useLocation();
  const before = useRef(path);
  const isBack = useRef(false);
  useEffect(() => {
    const mark = () => {
      isBack.current = true;
    };
    addEventListener('popstate', mark);
    return () => removeEventListener('popstate', mark);
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const wasBack = isBack.current;
    isBack.current = false;
    if (wasBack) return;
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}
