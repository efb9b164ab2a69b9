import type { Evidence, EvidenceEntry, RemovalKind } from '../evidence/evidence.js';
import type { FieldTerm, Round } from '../rulebook/schema.js';
import { FieldRows, type FieldPart } from '../sources/field-rows.js';
import { at, type Refusals } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import type { ContestRun, RoundRun } from './round-run.js';

/** The field of a part: its entries, and those of them that were removed. */
export interface PartField {
  readonly part: FieldPart;
  /** Removed entries by number, kept in the figures or not. */
  readonly removed: ReadonlyMap<number, RemovalKind>;
}

/** The entries that a round ranks, or the pending list that decides who they are. */
export function fieldOf(round: Round, index: number, run: ContestRun): Set<number> | { readonly waitsFor: string } {
  const field = new Set<number>();
  for (const term of fieldTerms(round, index, run)) {
    const waitsFor = typeof term === 'string' && term !== 'all' ? listWaitsFor(term, run) : undefined;
    if (waitsFor !== undefined) return { waitsFor };
    for (const entry of entriesOf(term, run)) field.add(entry);
  }
  return field;
}

function fieldTerms({ field }: Round, index: number, run: ContestRun): readonly FieldTerm[] {
  if (field !== undefined) return Array.isArray(field) ? field : [field];
  const before = run.rulebook.rulebook.rounds[index - 1];
  const first = before?.lists[0];
  return before === undefined || first === undefined ? ['all'] : [`${before.id}.${first.id}`];
}

function splitReference(reference: string): { readonly round: string; readonly list: string } {
  const dot = reference.indexOf('.');
  return { round: reference.slice(0, dot), list: reference.slice(dot + 1) };
}

/** The list that is pending, through a chain the first one; undefined where the list was made. */
function listWaitsFor(reference: string, run: ContestRun): string | undefined {
  const { round: id, list: listId } = splitReference(reference);
  const round = run.rounds.get(id);
  if (round?.waitsFor !== undefined) return round.waitsFor;
  for (const list of listsOf(round, listId)) {
    if (list.waitsFor !== undefined) return list.waitsFor;
    if (list.pending !== undefined) return reference;
  }
  return undefined;
}

const listsOf = (round: RoundRun | undefined, id: string) =>
  (round?.parts ?? []).flatMap(({ lists }) => lists.filter((list) => list.id === id));

function entriesOf(term: FieldTerm, run: ContestRun): readonly number[] {
  const { entries } = run.evidence;
  if (term === 'all') return entries.map(({ number }) => number);
  if (typeof term === 'string') {
    const { round, list } = splitReference(term);
    return listsOf(run.rounds.get(round), list).flatMap((made) => made.entries);
  }
  const has = (entry: EvidenceEntry) =>
    Object.entries(term).every(([name, value]) => entry.attributes.get(name) === value);
  return entries.filter(has).map(({ number }) => number);
}

/** The parts of a round, in the order of the keys; without `per` there is one. */
export function partsOf(
  round: Round,
  index: number,
  { field, run }: { field: ReadonlySet<number>; run: ContestRun },
): PartField[] {
  const entries = run.evidence.entries.filter(({ number }) => field.has(number));
  const keys = round.per === undefined ? [null] : run.attributes.keysOf(round.per);
  const byKey = entriesByKey(entries, round.per, run);
  const how: FieldOfRound = {
    rows: new FieldRows(run.evidence.entries.length, keys.length),
    removals: removalsUpTo(index, run),
    round,
    evidence: run.evidence,
  };
  return keys.map((key, at) => partField({ key, index: at, entries: byKey.get(key) ?? [] }, how));
}

/** Refuses those who have no value. */
function entriesByKey(
  entries: readonly EvidenceEntry[],
  per: string | undefined,
  { refusals }: ContestRun,
): Map<string | null, EvidenceEntry[]> {
  const byKey = new Map<string | null, EvidenceEntry[]>();
  for (const entry of entries) {
    const key = per === undefined ? null : entry.attributes.get(per);
    if (key === undefined) refuseWithout(per ?? '', entry, refusals);
    else groupIn(byKey, key).push(entry);
  }
  return byKey;
}

function groupIn<K, T>(groups: Map<K, T[]>, key: K): T[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

function refuseWithout(per: string, { number, index }: EvidenceEntry, refusals: Refusals): void {
  refusals.add(
    at('entries', index),
    'missing-attribute',
    say(
      `${number} 号项目没有 ${per}，不知归在哪一部分，请补上`,
      `Entry ${number} has no ${per}, so it is in no part: complete the evidence`,
    ),
  );
}

/** A removal holds from its round on; who has both withdrawn and been disqualified is disqualified. */
function removalsUpTo(index: number, { rulebook, evidence }: ContestRun): Map<number, RemovalKind> {
  const earlier = new Set(rulebook.rulebook.rounds.slice(0, index + 1).map(({ id }) => id));
  const removals = new Map<number, RemovalKind>();
  for (const decision of evidence.decisions) {
    if (decision.kind !== 'withdrawn' && decision.kind !== 'disqualified') continue;
    if (!earlier.has(decision.round) || removals.get(decision.entry) === 'disqualified') continue;
    removals.set(decision.entry, decision.kind);
  }
  return removals;
}

interface FieldOfRound {
  readonly rows: FieldRows;
  readonly removals: ReadonlyMap<number, RemovalKind>;
  readonly round: Round;
  readonly evidence: Evidence;
}

interface EntriesOfPart {
  readonly key: string | null;
  readonly index: number;
  readonly entries: readonly EvidenceEntry[];
}

function partField(
  { key, index, entries }: EntriesOfPart,
  { rows, removals, round, evidence }: FieldOfRound,
): PartField {
  const isKept = (kind: RemovalKind | undefined) => kind === undefined || round.removals?.[kind] === 'keep';
  const removed = new Map<number, RemovalKind>();
  const removedRows = new Set<number>();
  const kept: number[] = [];
  for (const { number } of entries) {
    const kind = removals.get(number);
    if (kind !== undefined) removed.set(number, kind);
    if (!isKept(kind)) continue;
    if (kind !== undefined) removedRows.add(kept.length);
    rows.put(evidence.placeOf.get(number) ?? -1, index, kept.length);
    kept.push(number);
  }
  const rowOf = (entry: number): number | undefined => {
    const row = rows.rowAt(evidence.placeOf.get(entry) ?? -1, index);
    return row < 0 ? undefined : row;
  };
  return { part: { key, index, entries: kept, rowOf, removed: removedRows, field: rows }, removed };
}
