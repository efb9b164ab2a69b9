import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Known } from '../../../api/answers';
import { knownTo } from '../../../api/seed';

/** Something that follows from the answers that are here, anew whenever another one comes: a text or a number. */
export function useKnown<T extends string | number | undefined>(read: (known: Known) => T): T {
  const client = useQueryClient();
  const subscribe = useCallback((changed: () => void) => client.getQueryCache().subscribe(changed), [client]);
  const get = () => read(knownTo(client));
  return useSyncExternalStore(subscribe, get, get);
}
