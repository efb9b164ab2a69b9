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
  'decision.made': {
    number: number;
    kind: string;
    /** What the decision names, beside what is here. */
    [name: string]: unknown;
    lifts: number | null;
    reason: object;
    /** Notices that start anew with a version of their own. */
    proposed: readonly { round: string; version: number; outcomeHash: string }[];
  };
  'notice.opened': {
    round: string;
    version: number;
    outcomeHash: string;
    evidenceHash: string;
    ballots: number;
    domainVersion: string;
    endsAt: string | null;
    reason: object | null;
    /** Earlier rounds that go along. */
    corrects: readonly { round: string; version: number; outcomeHash: string; reason: object }[];
  };
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
  'decision.made': 'A decision was made, or one was lifted, for a public reason.',
  'notice.opened': 'The evidence of a round was frozen and its outcome proposed in a notice.',
  'evidence.imported': 'Evidence was checked and frozen as it was imported.',
  'results.published': 'A version of the outcome of a round was published.',
};
