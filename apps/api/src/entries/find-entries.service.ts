import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import { matchingSql, Parameters } from './search/matching-sql.js';
import { readQuestion } from './search/question.js';

export { takenOf } from './search/question.js';

export interface EntryFilter {
  readonly contestId: string;
  /** As `takenOf` gives it; null for all. */
  readonly search: string | null;
  readonly category: string | null;
  readonly district: string | null;
  /** Only these; null for all. */
  readonly numbers: readonly number[] | null;
}

/** The entries behind this number in the order of the answer; 0 for the first. */
interface Page {
  readonly after: number;
  readonly limit: number;
}

export interface EntryRow {
  readonly number: number;
  readonly title: WordsDto;
  readonly shortTitle: WordsDto | null;
  readonly submitters: WordsDto[];
  readonly category: string | null;
  readonly district: string | null;
  readonly isSample: boolean;
}

export interface FoundEntries {
  readonly total: number;
  readonly rows: EntryRow[];
}

export interface KeyCount {
  readonly attribute: 'category' | 'district';
  readonly key: string;
  /** 0 where only entries beside the numbers carry it. */
  readonly count: number;
}

const SHOWN = `number, title, short_title as "shortTitle", category, district, is_sample as "isSample",
  (select coalesce(json_agg(name order by position), '[]'::json) from entry_submitters where entry_id = entries.id)
    as submitters`;

/** Finds entries in SQL. */
@Injectable()
export class FindEntries {
  constructor(private readonly source: DataSource) {}

  /**
   * One page, and how many there are: by how well they answer the question, then by number. The entry `after` has its
   * place by the same rule, so that an entry that is added meanwhile moves no other from page to page.
   */
  async find(filter: EntryFilter, page: Page): Promise<FoundEntries> {
    const parameters = new Parameters();
    const contest = parameters.add(filter.contestId);
    const after = parameters.add(page.after);
    const rows = await this.source.query<FoundEntries[]>(
      `with matching as (${whichSql(contest, filter, parameters)}),
       found as (select number, level from matching join entries using (number)
         where contest_id = ${contest} and ${filterSql(filter, parameters)}),
       page as (select * from found
         where (level, number) > (coalesce((select level from found where number = ${after}), 0), ${after}::int)
         order by level, number limit ${parameters.add(page.limit)})
       select (select count(*)::int from found) as total,
         coalesce((select json_agg(shown order by level, number) from (
           select level, ${SHOWN} from page join entries using (number) where contest_id = ${contest}) shown), '[]') as rows`,
      parameters.values,
    );
    const [{ total, rows: found } = { total: 0, rows: [] }] = rows;
    return { total, rows: found };
  }

  /** The numbers of all that answer a question, as `takenOf` gives it. */
  async numbers(contestId: string, search: string): Promise<number[]> {
    const parameters = new Parameters();
    const which = matchingSql(parameters.add(contestId), readQuestion(search), parameters);
    const rows = await this.source.query<{ number: number }[]>(
      `select number from (${which}) found`,
      parameters.values,
    );
    return rows.map(({ number }) => number);
  }

  /** All of these by number; null for every entry of the contest. */
  named(contestId: string, numbers: readonly number[] | null): Promise<EntryRow[]> {
    return this.source.query<EntryRow[]>(
      `select ${SHOWN} from entries
       where contest_id = $1 and ($2::smallint[] is null or number = any($2)) order by number`,
      [contestId, numbers],
    );
  }

  /** How many of these entries each category and each district of the contest has. */
  countKeys(contestId: string, numbers: readonly number[] | null): Promise<KeyCount[]> {
    return this.source.query<KeyCount[]>(
      `select attribute, key, (count(*) filter (where $2::smallint[] is null or number = any($2)))::int as count
       from entries cross join lateral (values ('category', category), ('district', district)) keys (attribute, key)
       where contest_id = $1 and state = 'accepted' and key is not null group by attribute, key`,
      [contestId, numbers],
    );
  }
}

const whichSql = (contest: string, { search }: EntryFilter, parameters: Parameters): string =>
  search === null
    ? `select number, 0 as level from entries where contest_id = ${contest} and state = 'accepted'`
    : matchingSql(contest, readQuestion(search), parameters);

function filterSql({ category, district, numbers }: EntryFilter, parameters: Parameters): string {
  const conditions = [
    ...(category === null ? [] : [`category = ${parameters.add(category)}`]),
    ...(district === null ? [] : [`district = ${parameters.add(district)}`]),
    ...(numbers === null ? [] : [`number = any(${parameters.add(numbers)}::smallint[])`]),
  ];
  return [`state = 'accepted'`, ...conditions].join(' and ');
}
