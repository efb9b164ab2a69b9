import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { announcement, contest, entries, entry, results, roadshow, rules } from './page-list';

const READ_NEXT = [contest, results, entries, rules, announcement, roadshow, entry];
const FIRST_VIEW_IS_DONE = 2_500;

/** A reader who has the first page gets the code of the others before asking, so that each opens at once. */
export function usePrefetchedCode(): void {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => READ_NEXT.forEach(({ prefetch }) => void prefetch(client)), FIRST_VIEW_IS_DONE);
    return () => clearTimeout(timer);
  }, [client]);
}
