export interface ResultsEvents {
  'evidence.imported': { round: string; hash: string; rulebookVersion: number; bytes: number };
  'results.published': {
    round: string;
    version: number;
    outcomeHash: string;
    evidenceHash: string;
    rulebookHash: string;
    domainVersion: string;
    reason: object | null;
    buildsOn: readonly { round: string; version: number }[];
    /** Earlier rounds that were published anew in the same act. */
    corrected: readonly { round: string; version: number; outcomeHash: string; evidenceHash: string; reason: object }[];
  };
}

export const resultsEvents: Readonly<Record<keyof ResultsEvents, string>> = {
  'evidence.imported': 'Evidence was checked and frozen as it was imported.',
  'results.published': 'A version of the outcome of a round was published.',
};
