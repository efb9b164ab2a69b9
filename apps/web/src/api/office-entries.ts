import { useQuery } from '@tanstack/react-query';
import { addressOf } from './address';
import { ask } from './asking';
import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { officeEntriesAddress } from './office-addresses';
import { asStaff } from './session';
import { staffKeyOf, useStaffAct } from './staff';
import type { Words } from './types';

type Schemas = components['schemas'];
export type EntryState = Schemas['EntryState'];
export type OfficeEntryCard = Schemas['OfficeEntryCardDto'];
export type OfficeEntry = Schemas['OfficeEntryDto'];
export type OfficeEntryList = Schemas['OfficeEntryListDto'];
export type NewEntry = Schemas['AddEntryRequest'];

/** As many answers as are asked for one list: more entries than any office works through by eye. */
const MOST_PAGES = 50;

/** An entry as it was submitted last, and what became of it. */
export const officeEntryAddress = (slug: string, id: string) =>
  addressOf('/api/contests/{slug}/office/entries/{id}', { path: { slug, id } });

/** Entries in all states but drafts, answer by answer: the office sorts and filters them at once. */
export const useOfficeEntries = (slug: string) =>
  useQuery({
    queryKey: [...staffKeyOf(officeEntriesAddress(slug)), 'all'],
    queryFn: async ({ signal }): Promise<OfficeEntryList> => {
      const first = await asStaff((headers) => ask(officeEntriesAddress(slug), { signal, headers }));
      const entries = [...first.entries];
      let { next } = first;
      for (let page = 1; next !== null && page < MOST_PAGES; page += 1) {
        const address = officeEntriesAddress(slug, { after: next });
        const more = await asStaff((headers) => ask(address, { signal, headers }));
        entries.push(...more.entries);
        next = more.next;
      }
      return { ...first, entries, next };
    },
  });

const pathOf = (slug: string, id: string) => ({ params: { path: { slug, id } } });

/** Accepts an entry that was submitted: it gets its number, for good. */
export const useAccepting = (slug: string, id: string) =>
  useStaffAct((number: number | null, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/office/entries/{id}/acceptance', {
        ...pathOf(slug, id),
        body: { number },
        headers,
      }),
    ),
  );

/** Returns an entry for correction; the deadline does not move. */
export const useReturning = (slug: string, id: string) =>
  useStaffAct((reason: Words, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/office/entries/{id}/return', {
        ...pathOf(slug, id),
        body: { reason },
        headers,
      }),
    ),
  );

export const useRejecting = (slug: string, id: string) =>
  useStaffAct((reason: Words, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/office/entries/{id}/rejection', {
        ...pathOf(slug, id),
        body: { reason },
        headers,
      }),
    ),
  );

/** What the announcement prints of an entry, until results are published. */
export const useWriteUp = (slug: string, id: string) =>
  useStaffAct((writeUp: Words, headers) =>
    answerOf(
      client.PUT('/api/contests/{slug}/office/entries/{id}/write-up', {
        ...pathOf(slug, id),
        body: { writeUp },
        headers,
      }),
    ),
  );

/** Adds an entry, which is accepted at once. */
export const useAddEntry = (slug: string) =>
  useStaffAct((body: NewEntry, headers) =>
    answerOf(client.POST('/api/contests/{slug}/entries', { params: { path: { slug } }, body, headers })),
  );
