import type { NeedGoal, Refused, WhatWasNeeded } from '@laurel/domain';
import { studiedRound, type ToStudy } from './studied-rounds.js';

export interface ToFindNeeded extends ToStudy {
  readonly entry: number;
  readonly goals: readonly NeedGoal[];
}

export type Needed = WhatWasNeeded | Refused;

/** What the entry would have needed for each goal; undefined where the documents are needed for it. */
export function findNeeded({ entry, goals, ...round }: ToFindNeeded): readonly Needed[] | undefined {
  const studied = studiedRound(round);
  return studied && goals.map((goal) => studied.needed(entry, goal));
}
