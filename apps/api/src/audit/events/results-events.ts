export interface ResultsEvents {
  'recorded.typed': {
    kind: 'votes' | 'facts';
    subject: string;
    version: number;
    rows: number;
    total: string | null;
    source: object;
    reason: object | null;
  };
  'recorded.confirmed': { kind: 'votes' | 'facts'; subject: string; version: number };
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
  'recorded.typed': 'Somebody typed or imported votes counted elsewhere, or facts of the office.',
  'recorded.confirmed': 'A second person confirmed a version of recorded votes or facts.',
  'evidence.imported': 'Evidence was checked and frozen as it was imported.',
  'results.published': 'A version of the outcome of a round was published.',
};
