import { roundExact } from '../exact/exact.js';
import { spend } from '../figures/budget.js';
import { compareAbsentLast, groupTied } from '../figures/places.js';
import type { AwardList, Round } from '../rulebook/schema.js';
import { exact, ownValue, type JsonNumber } from '../terms/primitives.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { cutList, type Cap, type CutResult } from './cut-list.js';
import type { ListOutcome } from './outcome.js';
import { placeGroups } from './rank-part.js';
import type { ContestRun, RankedRow } from './round-run.js';
import { splitterOf, type TieContext } from './tie-rules.js';

/** What the lists of one part are cut from. */
export interface ListSource {
  readonly round: Round;
  readonly index: number;
  readonly ranking: readonly RankedRow[];
  readonly context: TieContext;
  readonly run: ContestRun;
  /** The pending list that a list waits for because of a figure that it alone uses. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** The lists of one part, in their order; each knows those above it. */
export function makeLists(source: ListSource): ListOutcome[] {
  const made: ListOutcome[] = [];
  for (const list of source.round.lists) made.push(makeList(list, made, source));
  return made;
}

function makeList(list: AwardList, above: readonly ListOutcome[], source: ListSource): ListOutcome {
  const { among, notIn } = neighbours(list, above);
  const waitsFor =
    source.waiting.get(list.id) ?? pendingIn(among === undefined ? notIn : [among, ...notIn], source.round);
  if (waitsFor !== undefined) return { id: list.id, entries: [], waitsFor };
  const neighbouring = [...notIn, ...(among === undefined ? [] : [among])];
  spend(source.context.budget, 'exact', 2 * source.ranking.length);
  spend(
    source.context.budget,
    'name',
    neighbouring.reduce((sum, { entries }) => sum + entries.length, 0),
  );
  const leftOut = new Set(notIn.flatMap(({ entries }) => entries));
  const allowed = among === undefined ? undefined : new Set(among.entries);
  const ranked = orderFor(list, source);
  const reaches = minimumOf(list, source.context);
  const groups = ranked.map((group) =>
    group.filter((entry) => (allowed?.has(entry) ?? true) && !leftOut.has(entry) && reaches(entry)),
  );
  return cut(list, { groups, source });
}

/** Without the lists above it, unless `among` or `not` says otherwise. */
function neighbours({ among, not }: AwardList, above: readonly ListOutcome[]) {
  const named = (id: string) => above.find((list) => list.id === id);
  const notIn =
    not === undefined ? (among === undefined ? above : []) : not.map(named).filter((list) => list !== undefined);
  return { among: among === undefined ? undefined : named(among), notIn };
}

function pendingIn(lists: readonly ListOutcome[], round: Round): string | undefined {
  for (const { id, pending, waitsFor } of lists) {
    if (waitsFor !== undefined) return waitsFor;
    if (pending !== undefined) return `${round.id}.${id}`;
  }
  return undefined;
}

/** The entries by place, those who are tied together: by the ranking, or by a figure of the list's own. */
function orderFor({ from }: AwardList, { ranking, context }: ListSource): number[][] {
  if (from === undefined) return byPlace(ranking, context);
  const column = context.column(from.figure);
  const rows = ranking.map(({ row }) => row).filter((row) => column.value(row) !== undefined);
  const groups = groupTied(rows, (a, b) => compareAbsentLast(column.value(a), column.value(b), from.order));
  const chain = (from.ties ?? []).map((rule) => ({ rule, split: splitterOf(rule, context) }));
  return byPlace(placeGroups(groups, chain), context);
}

function byPlace(ranking: readonly RankedRow[], { part }: TieContext): number[][] {
  return groupTied(ranking, (a, b) => a.place - b.place).map((group) =>
    group.map(({ row }) => part.entries[row] ?? 0).sort((a, b) => a - b),
  );
}

/** Whether an entry reaches the minimum; all do where there is none. */
function minimumOf({ minimum }: AwardList, context: TieContext): (entry: number) => boolean {
  if (minimum === undefined) return () => true;
  const [column, least] = [context.column(minimum.figure), exact(minimum.atLeast)];
  return (entry) => {
    const value = column.value(context.part.rowOf(entry) ?? -1);
    return value !== undefined && value.compare(least) >= 0;
  };
}

/** One cut, or one within each value of `per`. */
function cut(
  list: AwardList,
  { groups, source }: { groups: readonly (readonly number[])[]; source: ListSource },
): ListOutcome {
  const { attributes } = source.run;
  const caps = (list.caps ?? []).map(({ attribute, atMost }): Cap => ({
    atMost,
    valueOf: attributes.valueOf(attribute),
  }));
  const results = slicesOf(list, groups, source).map(({ places, groups: own }) =>
    cutList(own, { places, caps, onTie: list.onTie ?? 'expand' }),
  );
  return listOutcome(list, results, groups.flat());
}

function listOutcome(list: AwardList, results: readonly CutResult[], order: readonly number[]): ListOutcome {
  const taken = new Set(results.flatMap((result) => result.taken));
  const shared = results.flatMap((result) => result.shared).sort((a, b) => a - b);
  const pending = results.flatMap((result) => result.pending ?? []);
  return {
    id: list.id,
    entries: order.filter((entry) => taken.has(entry)),
    ...(shared.length === 0 ? {} : { shared }),
    ...(pending.length === 0 ? {} : { pending }),
  };
}

/** Those of one value, or all, and how many of them are taken. */
interface Slice {
  readonly places: number;
  readonly groups: readonly (readonly number[])[];
}

function slicesOf(list: AwardList, groups: readonly (readonly number[])[], source: ListSource): Slice[] {
  const { ranking, context, run } = source;
  const { per } = list;
  const placesFor = (key: string | null, ranked: number) => placesOf(list, source, { key: key ?? '', ranked });
  if (per === undefined) return [{ places: placesFor(context.part.key, ranking.length), groups }];
  const valueOf = run.attributes.valueOf(per);
  spend(context.budget, 'exact', run.attributes.keysOf(per).length);
  const counts = new Map<string | undefined, number>();
  for (const { row } of ranking) {
    const value = valueOf(context.part.entries[row] ?? 0);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const byValue = dividedBy(groups, valueOf);
  return run.attributes
    .keysOf(per)
    .map((key) => ({ places: placesFor(key, counts.get(key) ?? 0), groups: byValue.get(key) ?? [] }));
}

/** Each group divided by value, in the order of the groups. */
function dividedBy(
  groups: readonly (readonly number[])[],
  valueOf: (entry: number) => string | undefined,
): ReadonlyMap<string, number[][]> {
  const byValue = new Map<string, number[][]>();
  groups.forEach((group) => {
    const own = new Map<string, number[]>();
    for (const entry of group) {
      const value = valueOf(entry);
      if (value === undefined) continue;
      const others = own.get(value);
      if (others === undefined) own.set(value, [entry]);
      else others.push(entry);
    }
    for (const [value, entries] of own) {
      const all = byValue.get(value);
      if (all === undefined) byValue.set(value, [entries]);
      else all.push(entries);
    }
  });
  return byValue;
}

function placesOf(
  list: AwardList,
  source: ListSource,
  { key, ranked }: { readonly key: string; readonly ranked: number },
): number {
  const { take } = list;
  if (typeof take === 'number') return take;
  if (take === 'rest') return Infinity;
  if (!('per' in take)) return placesOfShare(take, ranked);
  const places = ownValue(take.per, key);
  if (places === undefined) refuseUnnamed(list, source, key);
  return places ?? 0;
}

/** A value of an open attribute that the evidence brings and the list does not name. */
function refuseUnnamed(list: AwardList, { round, index, run }: ListSource, key: string): void {
  const path = at(at(at('rounds', index), 'lists'), round.lists.indexOf(list));
  run.refusals.add(
    at(at(path, 'take'), 'per'),
    'unknown-key',
    say(
      `数据里有 ${key}，名单没有写它取几名：请补上，不取就写 0`,
      `The evidence has ${key}, and the list does not say how many of it are taken: write it, 0 for none`,
    ),
  );
}

/** `share` of all that are ranked in the part, as a whole number. */
function placesOfShare(
  { share, mode = 'half-up' }: { share: JsonNumber; mode?: 'half-up' | 'up' | 'down' | undefined },
  ranked: number,
): number {
  const part = exact(share).mul(ranked);
  switch (mode) {
    case 'half-up':
      return roundExact(part, 0, 'half-up').valueOf();
    case 'up':
      return part.ceil().valueOf();
    case 'down':
      return part.floor().valueOf();
  }
}
