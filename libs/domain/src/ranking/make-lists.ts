import { roundExact } from '../exact/exact.js';
import { compareAbsentLast, groupTied } from '../figures/places.js';
import type { AwardList, Round } from '../rulebook/schema.js';
import { exact, ownValue, type JsonNumber } from '../terms/primitives.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { cutList, type Cap, type CutResult } from './cut-list.js';
import { partKeys } from './field.js';
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
    const value = column.value(context.part.rowOf.get(entry) ?? -1);
    return value !== undefined && value.compare(least) >= 0;
  };
}

/** One cut, or one within each value of `per`. */
function cut(
  list: AwardList,
  { groups, source }: { groups: readonly (readonly number[])[]; source: ListSource },
): ListOutcome {
  const attributeOf = attributes(source.run);
  const caps = (list.caps ?? []).map(({ attribute, atMost }): Cap => ({ atMost, valueOf: attributeOf(attribute) }));
  const results = slicesOf(list, source).map(({ places, isIn }) =>
    cutList(
      groups.map((group) => group.filter(isIn)),
      { places, caps, onTie: list.onTie ?? 'expand' },
    ),
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

interface Slice {
  readonly places: number;
  readonly isIn: (entry: number) => boolean;
}

function slicesOf(list: AwardList, source: ListSource): Slice[] {
  const { ranking, context, run } = source;
  const ranked = ranking.map(({ row }) => context.part.entries[row] ?? 0);
  const { per } = list;
  const placesFor = (key: string | null, of: number) => placesOf(list, source, { key: key ?? '', ranked: of });
  if (per === undefined) return [{ places: placesFor(context.part.key, ranked.length), isIn: () => true }];
  const valueOf = attributes(run)(per);
  return partKeys(per, run).map((key) => {
    const isIn = (entry: number) => valueOf(entry) === key;
    return { places: placesFor(key, ranked.filter(isIn).length), isIn };
  });
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

function attributes({ evidence }: ContestRun): (attribute: string) => (entry: number) => string | undefined {
  const byNumber = new Map(evidence.entries.map((entry) => [entry.number, entry]));
  return (attribute) => (entry) => byNumber.get(entry)?.attributes.get(attribute);
}
