import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MemberRow, OutRow, PartRow, PlaceRow, Sanction } from '../deciding/deciding.service.js';
import type { VersionKeys } from './chain/published-rows.js';

export type { VersionKeys } from './chain/published-rows.js';

/** A part of a round; `part` is empty where the round is not divided. */
export interface PartKey {
  readonly of_round: string;
  readonly part: string;
}

/** Rows behind this position, and how many. */
export interface Page {
  readonly after: number;
  readonly limit: number;
}

/** Of these entries alone; null for all. */
export interface PageAmong extends Page {
  readonly entries: readonly number[] | null;
}

/** Rows of the ranking of a part; or of one of its lists, or of those who are out. */
export interface RowsKey extends PartKey {
  readonly list: string | undefined;
  readonly out: boolean;
}

export interface DecisionRow {
  readonly position: number;
  readonly effect: Sanction;
}

export const ROWS_OF_PAGE = 100;
/** More lists of a part, and more of their numbers, are not shown at once. */
const MOST_LISTS = 50;
const MOST_NUMBERS = 5000;

const OF_VERSION = 'contest_id = $1 and round = $2 and version = $3';
const PARTS = '(of_round, part) in (select * from unnest($4::text[], $5::text[]))';
const PLACE = 'of_round, part, position, entry, place, score, tie, to_cut, figures, lists';
const AMONG = (entry: string, at: number): string => `($${at}::smallint[] is null or ${entry} = any($${at}))`;
const OUT = 'of_round, part, position, entry, why, sentence, decision';

const keysOf = ({ contestId, round, version }: VersionKeys): unknown[] => [contestId, round, version];
const partsOf = (parts: readonly PartKey[]): unknown[] => [
  parts.map(({ of_round }) => of_round),
  parts.map(({ part }) => part),
];

/** The rows of a published version, page by page. */
@Injectable()
export class PublishedRows {
  constructor(private readonly source: DataSource) {}

  /** The first parts of each round that the version shows, with how many there are. */
  firstParts(keys: VersionKeys, limit: number): Promise<(PartRow & { readonly total: number })[]> {
    return this.source.query(
      `select * from (
         select of_round, part, position, ranked, outs, lists, strip,
           (count(*) over (partition by of_round))::int as total
         from published_parts where ${OF_VERSION}) parts
       where position <= $4 order by of_round, position`,
      [...keysOf(keys), limit],
    );
  }

  parts(keys: VersionKeys, ofRound: string, { after, limit }: Page): Promise<PartRow[]> {
    return this.source.query(
      `select of_round, part, position, ranked, outs, lists, strip from published_parts
       where ${OF_VERSION} and of_round = $4 and position > $5 order by position limit $6`,
      [...keysOf(keys), ofRound, after, limit],
    );
  }

  async part(keys: VersionKeys, { of_round, part }: PartKey): Promise<PartRow | null> {
    const [row] = await this.source.query<PartRow[]>(
      `select of_round, part, position, ranked, outs, lists, strip from published_parts
       where ${OF_VERSION} and of_round = $4 and part = $5`,
      [...keysOf(keys), of_round, part],
    );
    return row ?? null;
  }

  /** How many parts a round has in this version. */
  async countParts(keys: VersionKeys, ofRound: string): Promise<number> {
    const [row] = await this.source.query<{ count: number }[]>(
      `select count(*)::int as count from published_parts where ${OF_VERSION} and of_round = $4`,
      [...keysOf(keys), ofRound],
    );
    return row?.count ?? 0;
  }

  /** The first page of each list of these parts, in the order of the lists. */
  firstMembers(keys: VersionKeys, parts: readonly PartRow[]): Promise<MemberRow[]> {
    const lists = new Set(parts.flatMap((part) => part.lists.slice(0, MOST_LISTS).map(({ id }) => id)));
    return this.source.query(
      `select of_round, part, list, position, entry, is_shared from published_list_members
       where ${OF_VERSION} and ${PARTS} and list = any($6) and position <= ${ROWS_OF_PAGE}
       order by of_round, part, list, position limit ${MOST_NUMBERS}`,
      [...keysOf(keys), ...partsOf(parts), [...lists]],
    );
  }

  /** The first of each list of a round by their numbers, as an announcement prints them. */
  announced(keys: VersionKeys, parts: readonly PartKey[]): Promise<MemberRow[]> {
    return this.source.query(
      `select * from (
         select of_round, part, list, entry, is_shared,
           (row_number() over (partition by of_round, part, list order by entry))::int as position
         from published_list_members where ${OF_VERSION} and ${PARTS}) members
       where position <= ${ROWS_OF_PAGE} order by of_round, part, list, position limit ${MOST_NUMBERS}`,
      [...keysOf(keys), ...partsOf(parts)],
    );
  }

  /** The first page of the ranking of these parts, and those of these entries that stand further behind. */
  firstPlaces(keys: VersionKeys, parts: readonly PartKey[], entries: readonly number[]): Promise<PlaceRow[]> {
    return this.source.query(
      `select ${PLACE} from published_places
       where ${OF_VERSION} and ${PARTS} and (position <= ${ROWS_OF_PAGE} or entry = any($6))
       order by of_round, part, position limit ${MOST_NUMBERS}`,
      [...keysOf(keys), ...partsOf(parts), entries],
    );
  }

  firstOuts(keys: VersionKeys, parts: readonly PartKey[]): Promise<OutRow[]> {
    return this.source.query(
      `select ${OUT} from published_outs where ${OF_VERSION} and ${PARTS} and position <= ${ROWS_OF_PAGE}
       order by of_round, part, position limit ${MOST_NUMBERS}`,
      [...keysOf(keys), ...partsOf(parts)],
    );
  }

  places(keys: VersionKeys, { of_round, part }: PartKey, { after, limit, entries }: PageAmong): Promise<PlaceRow[]> {
    return this.source.query(
      `select ${PLACE} from published_places
       where ${OF_VERSION} and of_round = $4 and part = $5 and position > $6 and ${AMONG('entry', 8)}
       order by position limit $7`,
      [...keysOf(keys), of_round, part, after, limit, entries],
    );
  }

  outs(keys: VersionKeys, { of_round, part }: PartKey, { after, limit, entries }: PageAmong): Promise<OutRow[]> {
    return this.source.query(
      `select ${OUT} from published_outs
       where ${OF_VERSION} and of_round = $4 and part = $5 and position > $6 and ${AMONG('entry', 8)}
       order by position limit $7`,
      [...keysOf(keys), of_round, part, after, limit, entries],
    );
  }

  /** The members of a list in its order, as they stand in the ranking; `at` is the position in the list. */
  members(
    keys: VersionKeys,
    { of_round, part, list }: PartKey & { readonly list: string },
    { after, limit, entries }: PageAmong,
  ): Promise<(PlaceRow & { readonly at: number })[]> {
    return this.source.query(
      `select ${PLACE.replaceAll(/\w+/g, 'places.$&')}, members.position as at
       from published_list_members members join published_places places using (contest_id, round, version, of_round, entry)
       where ${OF_VERSION} and of_round = $4 and members.part = $5 and members.list = $6 and members.position > $7
         and ${AMONG('members.entry', 9)}
       order by members.position limit $8`,
      [...keysOf(keys), of_round, part, list, after, limit, entries],
    );
  }

  /** How many of these entries stand there. */
  async count(keys: VersionKeys, { of_round, part, list, out }: RowsKey, entries: readonly number[]): Promise<number> {
    const ranked = list === undefined ? 'published_places' : 'published_list_members';
    const ofList = list === undefined || out ? [] : [list];
    const [row] = await this.source.query<{ count: number }[]>(
      `select count(*)::int as count from ${out ? 'published_outs' : ranked}
       where ${OF_VERSION} and of_round = $4 and part = $5 and entry = any($6) ${ofList.length === 0 ? '' : 'and list = $7'}`,
      [...keysOf(keys), of_round, part, entries, ...ofList],
    );
    return row?.count ?? 0;
  }

  /** How an entry, or each of several, stands in each round that the version shows. */
  async standings(keys: VersionKeys, ...entries: readonly number[]): Promise<{ places: PlaceRow[]; outs: OutRow[] }> {
    const values = [...keysOf(keys), entries];
    const [places, outs] = await Promise.all([
      this.source.query<PlaceRow[]>(
        `select ${PLACE} from published_places where ${OF_VERSION} and entry = any($4)`,
        values,
      ),
      this.source.query<OutRow[]>(`select ${OUT} from published_outs where ${OF_VERSION} and entry = any($4)`, values),
    ]);
    return { places, outs };
  }

  /** The first decisions that the version rests on, of these entries or of all, with how many there are. */
  async decisions(keys: VersionKeys, entries: readonly number[] | null): Promise<{ total: number; first: Sanction[] }> {
    const rows = await this.source.query<{ effect: Sanction; total: number }[]>(
      `select effect, (count(*) over ())::int as total from published_decisions
       where ${OF_VERSION} and ($4::smallint[] is null or entry = any($4)) order by position limit ${ROWS_OF_PAGE}`,
      [...keysOf(keys), entries],
    );
    return { total: rows[0]?.total ?? 0, first: rows.map(({ effect }) => effect) };
  }

  /** All decisions that the version rests on, by time, page by page. */
  async decisionsBehind(keys: VersionKeys, { after, limit }: Page): Promise<{ total: number; rows: DecisionRow[] }> {
    const [counted, rows] = await Promise.all([
      this.source.query<{ total: number }[]>(
        `select count(*)::int as total from published_decisions where ${OF_VERSION}`,
        keysOf(keys),
      ),
      this.source.query<DecisionRow[]>(
        `select position, effect from published_decisions where ${OF_VERSION} and position > $4
         order by position limit $5`,
        [...keysOf(keys), after, limit],
      ),
    ]);
    return { total: counted[0]?.total ?? 0, rows };
  }

  /** Who takes no part behind these rounds, as they are published: on none of their lists, or taken out by a decision. */
  async letGo(contestId: string, rounds: readonly string[]): Promise<number[]> {
    const rows = await this.source.query<{ entry: number }[]>(
      `with newest as (
         select distinct on (round) round, version from outcome_versions
         where contest_id = $1 and round = any($2) order by round, version desc)
       select entry from newest join published_places using (round, version)
         where contest_id = $1 and of_round = round and lists = '[]'
       union select entry from newest join published_outs using (round, version)
         where contest_id = $1 and why in ('withdrawn', 'disqualified')`,
      [contestId, rounds],
    );
    return rows.map(({ entry }) => entry);
  }
}
