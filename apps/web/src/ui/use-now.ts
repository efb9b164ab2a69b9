import { useSyncExternalStore } from 'react';

const HALF_A_MINUTE = 30_000;

let now = Date.now();

function watch(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    changed();
  }, HALF_A_MINUTE);
  return () => clearInterval(timer);
}

/** The clock of this device, anew every half a minute: for what is said of time, never for what is decided by it. */
export const useNow = (): number => useSyncExternalStore(watch, () => now);
