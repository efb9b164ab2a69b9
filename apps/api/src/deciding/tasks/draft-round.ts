import { decide, readEvidence, type Refused } from '@laurel/domain';
import type { Fault } from '../../platform/problem/problem.js';
import { readSealed } from './read-sealed.js';
import { type OutcomeRows, summarizeOutcome } from './summary/summarize-outcome.js';
import { waitingLists } from './waiting-lists.js';

export interface ToDraft {
  readonly rulebook: string;
  /** As JSON. */
  readonly evidence: Uint8Array<ArrayBuffer>;
  /** Whose rows are wanted. */
  readonly round: string;
}

/** A tie at the cut of a list that nobody has decided. */
export interface OpenTie {
  readonly part: string;
  readonly list: string;
  readonly entries: readonly number[];
  readonly places: number;
}

/** A round as it would come out: it may wait for decisions. */
export interface DraftedRound extends OutcomeRows {
  readonly hash: string;
  readonly waiting: readonly Fault[];
  readonly ties: readonly OpenTie[];
}

/** What evidence leads to, whether it can be published or not. */
export function draftRound({ rulebook: text, evidence: bytes, round }: ToDraft): DraftedRound | Refused {
  const rulebook: unknown = JSON.parse(text);
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const outcome = decide(rulebook, json);
  if ('refused' in outcome) return outcome;
  const rules = readSealed(rulebook);
  const evidence = readEvidence(rules, json);
  if ('refused' in evidence) return evidence;
  const rows = summarizeOutcome(outcome, rules, []);
  const isOfRound = ({ of_round }: { readonly of_round: string }): boolean => of_round === round;
  const decided = outcome.rounds.find(({ id }) => id === round);
  const parts = decided !== undefined && 'parts' in decided ? decided.parts : [];
  return {
    hash: evidence.hash,
    parts: rows.parts.filter(isOfRound),
    places: rows.places.filter(isOfRound),
    outs: rows.outs.filter(isOfRound),
    members: rows.members.filter(isOfRound),
    waiting: waitingLists(outcome),
    ties: parts.flatMap(({ part, lists }) =>
      lists.flatMap(({ id, pending = [] }) => pending.map((tie) => ({ part: part ?? '', list: id, ...tie }))),
    ),
  };
}
