import type { EntityManager } from 'typeorm';
import type { RowTexts } from '../../deciding/deciding.service.js';
import { grouped } from '../../platform/grouped.js';
import type { DifferenceDto, StandingDto } from '../../platform/problem/problem.dto.js';
import type { Conflict } from './round-chain.js';

/** More rows and more differences help no one. */
const MOST_ROWS = 100;
const MOST_DIFFERENCES = 20;

const OF_VERSION = 'contest_id = $1 and round = $2 and version = $3 and of_round = $4';

/** Where a list holds somebody else at a position. */
const LISTS = `
  with was as (select part, list, position, entry from published_list_members where ${OF_VERSION}),
  now as (
    select part, list, position, entry from unnest($5::text[]::jsonb[]) as texts (rows),
      jsonb_to_recordset(texts.rows) as made (of_round text, part text, list text, position integer, entry smallint)
    where of_round = $4)
  select part, list, was.entry as "wasEntry", position as "wasPlace", null as "wasScore",
    now.entry as "nowEntry", position as "nowPlace", null as "nowScore"
  from was full join now using (part, list, position)
  where was.entry is distinct from now.entry order by part, list, position limit ${10 * MOST_ROWS}`;

/** Where an entry stands elsewhere in the ranking, or is out of it or in it alone. */
const RANKING = `
  with was as (
    select part, entry, place, score from published_places where ${OF_VERSION}
    union all select part, entry, null, null from published_outs where ${OF_VERSION}),
  now as (
    select part, entry, place, score from unnest($5::text[]::jsonb[]) as texts (rows),
      jsonb_to_recordset(texts.rows) as made (of_round text, part text, entry smallint, place integer, score text)
    where of_round = $4)
  select part, null as list, was.entry as "wasEntry", was.place as "wasPlace", was.score as "wasScore",
    now.entry as "nowEntry", now.place as "nowPlace", now.score as "nowScore"
  from (select *, entry as here from was) was full join (select *, entry as here from now) now using (part, entry)
  where (was.here, was.place, was.score) is distinct from (now.here, now.place, now.score)
  order by part, coalesce(was.place, now.place), entry limit ${10 * MOST_ROWS}`;

interface Row {
  readonly part: string;
  readonly list: string | null;
  readonly wasEntry: number | null;
  readonly wasPlace: number | null;
  readonly wasScore: string | null;
  readonly nowEntry: number | null;
  readonly nowPlace: number | null;
  readonly nowScore: string | null;
}

/** What each of these versions shows otherwise than the rows of a new outcome: lists first, then rankings. */
export async function differencesOf(
  db: EntityManager,
  conflicts: readonly Conflict[],
  { contestId, rows }: { contestId: string; rows: RowTexts },
): Promise<DifferenceDto[]> {
  const differences: DifferenceDto[] = [];
  for (const conflict of conflicts) {
    const { link, ofRound } = conflict;
    const keys = [contestId, link.round, link.version, ofRound];
    const lists = await db.query<Row[]>(LISTS, [...keys, rows.members]);
    const ranking = await db.query<Row[]>(RANKING, [...keys, [...rows.places, ...rows.outs]]);
    differences.push(...inGroups(lists, conflict), ...inGroups(ranking, conflict));
    if (lists.length + ranking.length === 0) differences.push(bare(conflict));
    if (differences.length >= MOST_DIFFERENCES) break;
  }
  return differences.slice(0, MOST_DIFFERENCES);
}

function inGroups(rows: readonly Row[], conflict: Conflict): DifferenceDto[] {
  const groups = grouped(rows, ({ part, list }) => `${part} ${list}`);
  return [...groups.values()].map((group) => ({
    ...bare(conflict),
    part: group[0]?.part === '' ? null : (group[0]?.part ?? null),
    list: group[0]?.list ?? null,
    published: standings(group, (row) => [row.wasEntry, row.wasPlace, row.wasScore]),
    now: standings(group, (row) => [row.nowEntry, row.nowPlace, row.nowScore]),
  }));
}

/** Something else than lists and places differs: a figure of an entry. */
const bare = ({ link, ofRound }: Conflict): DifferenceDto => ({
  round: ofRound,
  part: null,
  list: null,
  against: { round: link.round, version: link.version },
  published: [],
  now: [],
});

function standings(
  rows: readonly Row[],
  of: (row: Row) => readonly [number | null, number | null, string | null],
): StandingDto[] {
  return rows
    .map(of)
    .flatMap(([number, place, score]) => (number === null ? [] : [{ number, place, score }]))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))
    .slice(0, MOST_ROWS);
}
