import { useEffect, useSyncExternalStore } from 'react';

let last: string | null = null;

const never = () => () => undefined;

/** The list of entries as it was last narrowed, so that the way back leads to it. */
export const useLastList = (): string | null =>
  useSyncExternalStore(
    never,
    () => last,
    () => null,
  );

export function useAsLastList(address: string): void {
  useEffect(() => {
    last = address;
  }, [address]);
}
