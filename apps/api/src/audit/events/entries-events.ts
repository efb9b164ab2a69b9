export interface EntriesEvents {
  'entry.added': { number: number; title: object; category: string | null; district: string | null; isSample: boolean };
  'entries.imported': {
    /** Of the file. */
    hash: string;
    rows: number;
    numbers: readonly number[];
    /** Rows that are like another entry, and were confirmed to be entries of their own. */
    confirmedRows: readonly number[];
  };
}

export const entriesEvents: Readonly<Record<keyof EntriesEvents, string>> = {
  'entry.added': 'An entry was added to a contest.',
  'entries.imported': 'Entries were imported from a table, and accepted at once.',
};
