export interface EntriesEvents {
  'entry.added': { number: number; title: object; category: string | null; district: string | null; isSample: boolean };
  'entry.submitted': { submission: string; receipt: number; hash: string; title: object };
  'entry.taken-back': { submission: string };
  'entry.withdrawn': { submission: string; number: number | null };
  'entry.returned': { submission: string; reason: object };
  'entry.accepted': { submission: string; number: number; title: object };
  'entry.rejected': { submission: string; reason: object };
  'entry.write-up-edited': { number: number; from: object; to: object };
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
  'entry.submitted': 'A submitter handed an entry in, and got a receipt.',
  'entry.taken-back': 'A submitter took an entry back before the close, to change it.',
  'entry.withdrawn': 'A submitter withdrew an entry from the contest.',
  'entry.returned': 'Organisers returned an entry for correction, with a reason.',
  'entry.accepted': 'Organisers accepted an entry and gave it its number.',
  'entry.rejected': 'Organisers rejected an entry, with a reason.',
  'entry.write-up-edited': 'Organisers edited what the announcement prints of an entry.',
  'entries.imported': 'Entries were imported from a table, and accepted at once.',
};
