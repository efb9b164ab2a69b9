import type { EvidenceEntry, RemovalKind } from '../evidence/evidence.js';
import { compareCodeUnits } from '../figures/axis.js';
import type { Part } from '../figures/method.js';
import { declaredIds } from '../rulebook/rulebook-index.js';
import type { FieldTerm, Round } from '../rulebook/schema.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import type { ContestRun, RoundRun } from './round-run.js';

/** The field of a part: its entries, and those of them that were removed. */
export interface PartField {
  readonly part: Part;
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
  const removals = removalsUpTo(index, run);
  if (round.per === undefined) return [partField(null, { entries, removals, round })];
  const { per } = round;
  for (const { number, index: place, attributes } of entries) {
    if (attributes.has(per)) continue;
    run.refusals.add(
      at('entries', place),
      'missing-attribute',
      say(
        `${number} 号项目没有 ${per}，不知归在哪一部分，请补上`,
        `Entry ${number} has no ${per}, so it is in no part: complete the evidence`,
      ),
    );
  }
  return partKeys(per, run).map((key) =>
    partField(key, { entries: entries.filter(({ attributes }) => attributes.get(per) === key), removals, round }),
  );
}

/** The values of an attribute in their order: those declared, or those met in the evidence. */
export function partKeys(attribute: string, { rulebook, evidence }: ContestRun): readonly string[] {
  const declared = declaredIds(rulebook.attributes.get(attribute) ?? true);
  if (declared !== undefined) return declared;
  const met = new Set(evidence.entries.flatMap(({ attributes }) => attributes.get(attribute) ?? []));
  return [...met].sort(compareCodeUnits);
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

function partField(
  key: string | null,
  {
    entries,
    removals,
    round,
  }: { entries: readonly EvidenceEntry[]; removals: ReadonlyMap<number, RemovalKind>; round: Round },
): PartField {
  const isKept = (kind: RemovalKind | undefined) => kind === undefined || round.removals?.[kind] === 'keep';
  const numbers = entries.map(({ number }) => number);
  const kept = numbers.filter((number) => isKept(removals.get(number)));
  const rowOf = new Map(kept.map((number, row) => [number, row]));
  const removed = new Map(
    numbers.flatMap((number) => {
      const kind = removals.get(number);
      return kind === undefined ? [] : [[number, kind] as const];
    }),
  );
  const removedRows = new Set([...removed.keys()].flatMap((number) => rowOf.get(number) ?? []));
  return { part: { key, entries: kept, rowOf, removed: removedRows }, removed };
}
