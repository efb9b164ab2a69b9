/** Neither marks, nor which entry a judge marks, nor a pseudonym beside whoever acts: the rows themselves are the record. */
export interface JudgingEvents {
  'panel.member-added': { panel: string; account: string; affiliations: readonly string[] };
  'panel.entries-assigned': { panel: string; members: number; drawn: number };
  'affiliations.changed': { account: string; names: readonly string[] };
  'conflict.found': { panel: string; conflict: string; reason: object };
  'conflict.lifted': { panel: string; conflict: string; reason: object };
  'conflict.declared': { panel: string; conflict: string };
  'conflict.undone': { panel: string; conflict: string };
  'judge.replaced': {
    panel: string;
    account: string;
    successor: string | null;
    keepsSheets: boolean;
    reason: object;
  };
  'terms.accepted': { panel: string; terms: number; conflicts: number };
  /** The salted hashes of the sheets. */
  'sheets.submitted': { panel: string; sheets: readonly string[] };
  'sheet.given-back': { panel: string; sheet: string; reason: object };
}

export const judgingEvents: Readonly<Record<keyof JudgingEvents, string>> = {
  'panel.member-added': 'A judge was put on a panel.',
  'panel.entries-assigned': 'Entries were assigned to judges, and the pseudonyms that were missing drawn by lot.',
  'affiliations.changed': 'The office wrote down which bodies a judge or an organiser belongs to.',
  'conflict.found': 'The office found a conflict of interest.',
  'conflict.lifted': 'The office lifted a conflict of interest that it had found.',
  'conflict.declared': 'A judge declared a conflict of interest.',
  'conflict.undone': 'A judge took a declared conflict of interest back.',
  'judge.replaced': 'A judge left a panel, for a public reason; what was submitted is kept or set aside.',
  'terms.accepted': 'A judge accepted what will be published.',
  'sheets.submitted': 'A judge submitted score sheets.',
  'sheet.given-back': 'The office gave a submitted score sheet back to its judge.',
};
