import type { Refused } from '../terms/refusal.js';
import { explainerOf, type EntryExplainer } from './explain-entry.js';
import { neededIn, type NeedFinder } from './needed/what-was-needed.js';
import { openRound } from './open-round.js';

/** All that can be asked of the entries of a round. */
export interface RoundStudy {
  /** See `explainRound`. */
  readonly explain: EntryExplainer;
  /** See `whatWasNeeded`. */
  readonly needed: NeedFinder;
}

/** Runs a round once for all who ask about it. Refused like `explainRound`. */
export function studyRound(rulebookJson: unknown, evidenceJson: unknown, roundId: string): RoundStudy | Refused {
  const open = openRound(rulebookJson, evidenceJson, roundId);
  if ('refused' in open) return open;
  return { explain: explainerOf(open), needed: (entry, goal) => neededIn(open, entry, goal) };
}
