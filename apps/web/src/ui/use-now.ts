import { useSyncExternalStore } from 'react';

const HALF_A_MINUTE = 30_000;

/** Milliseconds by which the server’s clock is ahead of this device’s, where a face has asked. */
let ahead = 0;
let now = Date.now();
const watchers = new Set<() => void>();

function tick(): void {
  now = Date.now() + ahead;
  for (const changed of watchers) changed();
}

function watch(changed: () => void): () => void {
  const timer = setInterval(tick, HALF_A_MINUTE);
  watchers.add(changed);
  return () => {
    clearInterval(timer);
    watchers.delete(changed);
  };
}

const unknown = () => 0;

/**
 * What time it is, anew every half a minute: for what is said of time, never for what is decided by it. 0 while a page is
 * drawn on the server, whose minutes are not the reader’s, and taken over.
 */
export const useNow = (): number => useSyncExternalStore(watch, () => now, unknown);

/** This very moment, by the same clock. */
export const readNow = (): number => Date.now() + ahead;

export function setAhead(milliseconds: number): void {
  ahead = milliseconds;
  tick();
}
