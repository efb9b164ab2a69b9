import { useQuery } from '@tanstack/react-query';
import { entriesAddress } from './addresses';
import { ask, keyOf } from './asking';
import type { EntryCard, EntryList } from './types';

/** As many answers as are asked for one list: more entries than any office works through by eye. */
const MOST_PAGES = 50;

export interface AllEntries {
  readonly entries: readonly EntryCard[];
  readonly categories: EntryList['categories'];
  readonly districts: EntryList['districts'];
  /** Whether there are more than are here. */
  readonly isCut: boolean;
}

/** Every entry of a contest, answer by answer: the office sorts and filters them at once. */
export const useAllEntries = (slug: string) =>
  useQuery({
    queryKey: [...keyOf(entriesAddress(slug, {})), 'all'],
    queryFn: ({ signal }) => askAll(slug, signal),
  });

async function askAll(slug: string, signal: AbortSignal): Promise<AllEntries> {
  const first = await ask(entriesAddress(slug, {}), { signal });
  const entries = [...first.entries];
  let { next } = first;
  for (let page = 1; next !== null && page < MOST_PAGES; page += 1) {
    const more = await ask(entriesAddress(slug, { after: next }), { signal });
    entries.push(...more.entries);
    next = more.next;
  }
  return { entries, categories: first.categories, districts: first.districts, isCut: next !== null };
}
