import {
  canonicalJson,
  type CheckedRulebook,
  decide,
  type Evidence,
  type Outcome,
  readEvidence,
  type Refused,
} from '@laurel/domain';
import type { Fault } from '../../platform/problem/problem.js';
import { bytesOf } from './canonical-bytes.js';
import { Moved } from './moved.js';
import { placesWithout, type SentEvidence } from './places-without.js';
import { press, type PressedDocument, pressText, sha256, unpress } from './press.js';
import { readSealed } from './read-sealed.js';
import { type NamedEntry, tableOf } from './summary/outcome-table.js';
import { type Sanction, sanctionsOf } from './summary/sanctions.js';
import { type OutcomeRows, summarizeOutcome } from './summary/summarize-outcome.js';
import { waitingLists } from './waiting-lists.js';

export interface ToDecide {
  readonly rulebook: string;
  /** Pressed. */
  readonly evidence: Uint8Array<ArrayBuffer>;
  /** Decide an earlier round on the same evidence; null decides what the evidence says. */
  readonly upTo: string | null;
  readonly contest: { readonly title: { readonly zh: string }; readonly isSimulated: boolean };
  /** What the entries are called. */
  readonly entries: readonly NamedEntry[];
}

/** A round of an outcome, told apart from others by the hash of its canonical form. */
export interface RoundHash {
  readonly id: string;
  /** In the rulebook, from 0. */
  readonly position: number;
  readonly hash: string;
}

/** Rows of the tables that pages read, as JSON: some thousands at a time. */
export type RowTexts = Readonly<Record<keyof OutcomeRows | 'decisions', readonly string[]>>;

/** All that is published: the rulebook is stored once more, so that all files of a version are served alike. */
export interface DecidedOutcome {
  readonly rulebook: PressedDocument;
  /** Where an earlier round was asked for; else it is stored already. */
  readonly evidence: PressedDocument | null;
  readonly outcome: PressedDocument;
  readonly table: PressedDocument;
  readonly domainVersion: string;
  /** Those that the outcome holds, the one that is decided last. */
  readonly rounds: readonly RoundHash[];
  readonly rows: RowTexts;
}

export type Decision = DecidedOutcome | Refused | { readonly waiting: readonly Fault[] };

/** The outcome of frozen evidence with all that pages show of it, or what keeps it from being published. */
export function decideRounds(given: ToDecide): Moved<DecidedOutcome> | Decision {
  const rulebook: unknown = JSON.parse(given.rulebook);
  const text = unpress(given.evidence);
  const sent = JSON.parse(text) as SentEvidence;
  const json = given.upTo === null ? sent : { ...sent, upTo: given.upTo };
  const outcome = decide(rulebook, json);
  if ('refused' in outcome) return outcome;
  const waiting = waitingLists(outcome);
  if (waiting.length > 0) return { waiting };
  const rules = readSealed(rulebook);
  const evidence = readEvidence(rules, json);
  if ('refused' in evidence) return evidence;
  return published(given, { rulebook, rules, evidence, json, outcome, length: text.length });
}

interface Run {
  readonly rulebook: unknown;
  readonly rules: CheckedRulebook;
  readonly evidence: Evidence;
  readonly json: SentEvidence;
  readonly outcome: Outcome;
  readonly length: number;
}

function published(given: ToDecide, run: Run): Moved<DecidedOutcome> {
  const { rules, evidence, json, outcome } = run;
  const sanctions = sanctionsOf(evidence.decisions, json.tallies ?? [], placesWithout(run));
  const rows = summarizeOutcome(outcome, rules, sanctions);
  const table = tableOf(rows, { contest: given.contest, entries: given.entries, rules, evidence, sanctions });
  const rounds = outcome.rounds.map((round) => ({ id: round.id, text: canonicalJson(round) }));
  const documents = {
    rulebook: pressText(given.rulebook),
    evidence: given.upTo === null ? null : press(evidence.hash, bytesOf(evidence.canonical())),
    outcome: pressText(canonicalOutcome(outcome, rounds)),
    table: pressText(table),
  };
  const value: DecidedOutcome = {
    ...documents,
    domainVersion: outcome.domain,
    rounds: rounds.map((round) => roundHash(round, rules)),
    rows: textsOf(rows, sanctions),
  };
  return Moved.of(
    value,
    Object.values(documents).flatMap((document) => document?.pressed.buffer ?? []),
  );
}

interface RoundText {
  readonly id: string;
  readonly text: string;
}

/** Rounds are nearly all of an outcome: each is written once, for its own hash and for that of the whole. */
function canonicalOutcome(outcome: Outcome, rounds: readonly RoundText[]): string {
  const frame = canonicalJson({ ...outcome, rounds: [] });
  return frame.replace('"rounds":[]', () => `"rounds":[${rounds.map(({ text }) => text).join(',')}]`);
}

function roundHash({ id, text }: RoundText, { rulebook }: CheckedRulebook): RoundHash {
  return { id, position: rulebook.rounds.findIndex((round) => round.id === id), hash: sha256(text) };
}

const ROWS_AT_ONCE = 2000;

function textsOf(rows: OutcomeRows, sanctions: readonly Sanction[]): RowTexts {
  const decisions = sanctions.map((sanction, index) => ({
    position: index + 1,
    kind: sanction.kind,
    entry: sanction.entry,
    effect: sanction,
  }));
  return {
    parts: inTexts(rows.parts),
    places: inTexts(rows.places),
    outs: inTexts(rows.outs),
    members: inTexts(rows.members),
    decisions: inTexts(decisions),
  };
}

function inTexts(rows: readonly object[]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) texts.push(JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE)));
  return texts;
}
