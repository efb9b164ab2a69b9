import { useEffect } from 'react';

/** Without a network it would lose even the page that is there. */
const reload = (): void => {
  if (navigator.onLine) location.reload();
};

/**
 * Code that failed to arrive stays failed as long as the document lives: browsers keep the failure. So asking again means
 * loading the page anew, by hand or as soon as the network is back.
 */
export function useReload(isBroken: boolean): () => void {
  useEffect(() => {
    if (!isBroken) return undefined;
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [isBroken]);
  return reload;
}
