import { printExact } from '../../exact/exact.js';
import type { AwardList, Round } from '../../rulebook/schema.js';
import type { ContestRun } from '../round-run.js';
import { columnOf } from '../run-figures.js';
import { figuresOfTies, standIn, type Aim, type EntryStand, type Ordering, type Seen } from './aim.js';
import { orderingOf, scoreIn } from './before-other.js';
import type { NothingNeeded } from './needed.js';

/** On a list of the round, or on one whose entries this list leaves out because they have that one. */
export function onList(stand: EntryStand, list: AwardList): Aim {
  const { part, round, ranked } = stand;
  const entry = part.part.entries[ranked.row] ?? 0;
  const better = leftOutBy(list, round.round).map(({ id }) => id);
  const look = (run: ContestRun) => lookAt(standIn(run, round.round.id, entry), list, better);
  const start = look(stand.run);
  if (start === undefined) throw new Error('a ranked entry is seen');
  const ordering = orderingFor(list, stand);
  const isTied = list.from !== undefined || ranked.tie !== undefined;
  return {
    ordering,
    roots: [ordering.by.figure, ...ordering.bounds, ...(isTied ? figuresOfTies(ordering.ties) : [])],
    nothing: nothingFor(list, start, stand),
    start,
    look,
  };
}

function nothingFor({ id }: AwardList, { isThere }: Seen, { part }: EntryStand): NothingNeeded | undefined {
  const waitsFor = part.lists.find((list) => list.id === id)?.waitsFor;
  if (waitsFor !== undefined) return { why: 'waits', list: waitsFor };
  return isThere ? { why: 'is-there' } : undefined;
}

/** The lists above it, unless `among` or `not` says otherwise. */
function leftOutBy({ id, among, not }: AwardList, { lists }: Round): readonly AwardList[] {
  if (not !== undefined) return lists.filter((list) => not.includes(list.id));
  if (among !== undefined) return [];
  return lists.slice(
    0,
    lists.findIndex((list) => list.id === id),
  );
}

function orderingFor(list: AwardList, stand: EntryStand): Ordering {
  const own = orderingOf(stand);
  const { from, caps, among, minimum } = list;
  return {
    by: from ?? own.by,
    ties: from === undefined ? own.ties : (from.ties ?? []),
    bounds: minimum === undefined ? own.bounds : [...own.bounds, minimum.figure],
    isEntangled: caps !== undefined || among !== undefined || leftOutBy(list, stand.round.round).length > 0,
  };
}

function lookAt(stand: EntryStand | undefined, list: AwardList, better: readonly string[]): Seen | undefined {
  if (stand === undefined) return undefined;
  const { part, ranked } = stand;
  const entry = part.part.entries[ranked.row] ?? 0;
  const holds = (id: string) => part.lists.some((each) => each.id === id && each.entries.includes(entry));
  return {
    isThere: [list.id, ...better].some(holds),
    standing: { place: ranked.place, score: scoreFor(list, stand), other: null },
  };
}

/** An entry that a list's own figure does not know has only the round's score. */
function scoreFor({ from }: AwardList, { run, part, ranked }: EntryStand): string {
  const value =
    from === undefined ? undefined : columnOf(from.figure, part.part, { columns: part.columns, run }).value(ranked.row);
  return value === undefined ? scoreIn(part, ranked) : printExact(value);
}
