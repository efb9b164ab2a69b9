export const decidedKinds = [
  'withdrawn',
  'disqualified',
  'votes-struck',
  'votes-annulled',
  'suspended',
  'tie',
  'lot',
] as const;
export const decisionKinds = [...decidedKinds, 'lifted'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What evidence holds of a decision beside its kind, reason and time. */
export interface DecisionBody {
  readonly entry?: number;
  readonly round?: string;
  readonly channel?: string;
  readonly group?: string;
  readonly session?: string;
  readonly cell?: number | string;
  readonly count?: number;
  readonly from?: string;
  readonly to?: string;
  readonly order?: (number | number[])[];
}
