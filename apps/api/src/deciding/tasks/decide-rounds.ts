import { canonicalJson, decide, type Refused } from '@laurel/domain';
import type { Fault } from '../../platform/problem/problem.js';
import { Moved } from './moved.js';
import { type PressedDocument, pressText, unpress } from './press.js';
import { waitingLists } from './waiting-lists.js';

export interface ToDecide {
  readonly rulebook: string;
  /** Pressed. */
  readonly evidence: Uint8Array<ArrayBuffer>;
}

/** What is published: the rulebook is stored once more, so that all files of a version are served alike. */
export interface DecidedOutcome {
  readonly rulebook: PressedDocument;
  readonly outcome: PressedDocument;
}

export type Decision = DecidedOutcome | Refused | { readonly waiting: readonly Fault[] };

/** The outcome of frozen evidence, or what keeps it from being published. */
export function decideRounds(given: ToDecide): Moved<DecidedOutcome> | Decision {
  const outcome = decide(JSON.parse(given.rulebook), JSON.parse(unpress(given.evidence)));
  if ('refused' in outcome) return outcome;
  const waiting = waitingLists(outcome);
  if (waiting.length > 0) return { waiting };
  const documents = { rulebook: pressText(given.rulebook), outcome: pressText(canonicalJson(outcome)) };
  return Moved.of(documents, [documents.rulebook.pressed.buffer, documents.outcome.pressed.buffer]);
}
