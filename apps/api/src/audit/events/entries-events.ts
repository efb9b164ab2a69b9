export interface EntriesEvents {
  'entry.added': { number: number; title: object; category: string | null; district: string | null; isSample: boolean };
}

export const entriesEvents: Readonly<Record<keyof EntriesEvents, string>> = {
  'entry.added': 'An entry was added to a contest.',
};
