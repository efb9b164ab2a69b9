import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PageName } from '../list/page-list';
import { pageCode } from './code';

const READ_NEXT: readonly PageName[] = ['contest', 'results', 'entries', 'rules', 'announcement', 'roadshow', 'entry'];
const FIRST_VIEW_IS_DONE = 2_500;

/** A reader who has the first page gets the code of the others before asking, so that each opens at once. */
export function usePrefetchedCode(): void {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const name of READ_NEXT) void client.prefetchQuery(pageCode(name));
    }, FIRST_VIEW_IS_DONE);
    return () => clearTimeout(timer);
  }, [client]);
}
