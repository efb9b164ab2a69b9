import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page is in the reader's hands: false while it is drawn on the server and taken over, so that both agree. */
export const useBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
