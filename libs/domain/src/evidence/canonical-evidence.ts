import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import { canonicalJson } from '../terms/canonical.js';
import { CanonicalRows } from './canonical-rows.js';
import { isRecord, type JsonRecord } from './evidence-reader.js';
import type { EvidenceEntry, Parts, Sheet, Tally } from './evidence.js';

/** Evidence that was checked, as its canonical form is made of it. */
export interface ReadEvidence {
  readonly rulebook: CheckedRulebook;
  readonly json: JsonRecord;
  readonly entries: readonly EvidenceEntry[];
  /** As cast. */
  readonly tallies: ReadonlyMap<string, readonly Tally[]>;
  readonly sheets: ReadonlyMap<string, readonly Sheet[]>;
  /** By set, group, session, item, then entry. */
  readonly facts: readonly JsonRecord[];
  /** In their order, groups that stay tied in theirs. */
  readonly decisions: readonly JsonRecord[];
}

/** A text, or bytes of ASCII that are good until the next piece. */
export type CanonicalPiece = string | Uint8Array;

/**
 * The canonical form of evidence that was checked, in pieces: lists sorted as RULEBOOK.md says, then RFC 8785. The rows of
 * tallies and sheets, which are nearly all of it, are written from the numbers that were read.
 */
export function* canonicalEvidence(read: ReadEvidence): Iterable<CanonicalPiece> {
  const { json } = read;
  const rows = new CanonicalRows(read.rulebook, read.entries);
  const properties: [string, Iterable<CanonicalPiece> | undefined][] = [
    ['decisions', list(read.decisions, whole(canonicalJson))],
    ['entries', list(sortedEntries(read), whole(canonicalJson))],
    ['evidence', [JSON.stringify(json['evidence'])]],
    ['facts', list(batches(read.facts), (facts) => [withoutBrackets(facts.map(orderedFact))])],
    ['rulebook', [JSON.stringify(json['rulebook'])]],
    ['sheets', list(inOrder(read.sheets), (sheet) => canonicalSheet(sheet, rows))],
    ['tallies', list(inOrder(read.tallies), (tally) => canonicalTally(tally, rows))],
    ['upTo', json['upTo'] === undefined ? undefined : [JSON.stringify(json['upTo'])]],
  ];
  let before = '{';
  for (const [property, pieces] of properties) {
    if (pieces === undefined) continue;
    yield `${before}"${property}":`;
    yield* pieces;
    before = ',';
  }
  yield '}';
}

/** undefined where there is nothing: the property is left out. */
const list = <T>(
  items: readonly T[],
  each: (item: T) => Iterable<CanonicalPiece>,
): Iterable<CanonicalPiece> | undefined => (items.length === 0 ? undefined : inBrackets(items, each));

function* inBrackets<T>(items: readonly T[], each: (item: T) => Iterable<CanonicalPiece>): Iterable<CanonicalPiece> {
  let before = '[';
  for (const item of items) {
    yield before;
    yield* each(item);
    before = ',';
  }
  yield ']';
}

const whole =
  <T>(text: (item: T) => string) =>
  (item: T): Iterable<string> => [text(item)];

const sortedEntries = ({ json, entries }: ReadEvidence): JsonRecord[] => {
  const records = (json['entries'] ?? []) as readonly JsonRecord[];
  return entries.map(({ index }) => records[index] ?? {});
};

/** The properties of a fact in their order; those of its reason too. */
function orderedFact({ entry, group, item, reason, session, set, value }: JsonRecord): JsonRecord {
  return { entry, group, item, reason: orderedReason(reason), session, set, value };
}

function orderedReason(reason: unknown): unknown {
  if (!isRecord(reason)) return reason;
  return { en: reason['en'], zh: reason['zh'] };
}

/** So many facts are written out at a time: longer texts outlive a collection of garbage and cost several times as much. */
const AT_ONCE = 128;

function batches<T>(items: readonly T[]): T[][] {
  const all: T[][] = [];
  for (let i = 0; i < items.length; i += AT_ONCE) all.push(items.slice(i, i + AT_ONCE));
  return all;
}

const withoutBrackets = (items: readonly unknown[]): string => JSON.stringify(items).slice(1, -1);

/** By channel or panel, then by group, session, item and judge. */
function inOrder<T extends Parts & { readonly judge?: string }>(
  byId: ReadonlyMap<string, readonly T[]>,
): { readonly id: string; readonly of: T }[] {
  const ids = [...byId.keys()].sort();
  return ids.flatMap((id) => [...(byId.get(id) ?? [])].sort(compareParts).map((of) => ({ id, of })));
}

function compareParts(a: Parts & { readonly judge?: string }, b: Parts & { readonly judge?: string }): number {
  for (const name of ['group', 'session', 'item', 'judge'] as const) {
    const [left = '', right = ''] = [a[name], b[name]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

interface Placed<T> {
  readonly id: string;
  readonly of: T;
}

function* canonicalSheet({ id, of }: Placed<Sheet>, rows: CanonicalRows): Iterable<CanonicalPiece> {
  const { group, item, judge, session, written } = of;
  yield `${JSON.stringify({ group, item, judge }).slice(0, -1)},"marks":[`;
  if (written === undefined) yield* rows.marks(of, id);
  else yield withoutBrackets(written);
  yield `],${JSON.stringify({ panel: id, session }).slice(1)}`;
}

function* canonicalTally({ id, of }: Placed<Tally>, rows: CanonicalRows): Iterable<CanonicalPiece> {
  const { group, session, votes, pairs, hasPairs } = of;
  yield JSON.stringify({ channel: id, group }).slice(0, -1);
  if (hasPairs) {
    yield ',"pairs":[';
    yield* rows.pairs(pairs);
    yield ']';
  }
  yield `${session === undefined ? '' : `,"session":${JSON.stringify(session)}`},"votes":[`;
  yield* rows.votes(votes, id);
  yield ']}';
}
