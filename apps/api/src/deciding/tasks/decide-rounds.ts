import { canonicalJson, decide, type Refused, sha256Hex } from '@laurel/domain';
import type { Fault } from '../../platform/problem/problem.js';
import { Moved } from './moved.js';
import { waitingLists } from './waiting-lists.js';

export interface ToDecide {
  readonly rulebook: string;
  readonly evidence: Uint8Array<ArrayBuffer>;
}

export interface DecidedOutcome {
  readonly hash: string;
  /** The bytes that were hashed. */
  readonly canonical: Uint8Array<ArrayBuffer>;
}

export type Decision = DecidedOutcome | Refused | { readonly waiting: readonly Fault[] };

/** The outcome of frozen evidence, or what keeps it from being published. */
export function decideRounds({ rulebook, evidence }: ToDecide): Moved<DecidedOutcome> | Decision {
  const outcome = decide(JSON.parse(rulebook), JSON.parse(new TextDecoder().decode(evidence)));
  if ('refused' in outcome) return outcome;
  const waiting = waitingLists(outcome);
  if (waiting.length > 0) return { waiting };
  const text = canonicalJson(outcome);
  const canonical = new TextEncoder().encode(text);
  return Moved.of({ hash: sha256Hex(text), canonical }, [canonical.buffer]);
}
