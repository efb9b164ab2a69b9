import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tidy } from '../platform/input/text.js';
import type { WordsDto } from '../platform/input/words.dto.js';

export interface EntryFilter {
  readonly contestId: string;
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly district?: string | undefined;
  /** Only these; undefined for all. */
  readonly numbers?: readonly number[] | undefined;
}

export interface EntryRow {
  readonly number: number;
  readonly title: WordsDto;
  readonly submitters: WordsDto[];
  readonly category: string | null;
  readonly district: string | null;
  readonly is_sample: boolean;
}

interface KeyCounts {
  readonly attribute: 'category' | 'district';
  readonly key: string;
  readonly count: number;
}

const MOST_TERMS = 5;
const SUBMITTERS = `(select coalesce(json_agg(name order by position), '[]'::json) from entry_submitters where entry_id = entries.id)`;

/** The one WHERE clause; each value is a parameter. */
const MATCHING = `contest_id = $1
  and ($2::smallint[] is null or number = any($2))
  and ($3::text is null or category = $3)
  and ($4::text is null or district = $4)
  and not exists (
    select from unnest($5::text[]) term
    where not (number::text = term
      or strpos(lower(title ->> 'zh'), term) > 0 or strpos(lower(coalesce(title ->> 'en', '')), term) > 0
      or exists (select from entry_submitters where entry_id = entries.id
        and (strpos(lower(name ->> 'zh'), term) > 0 or strpos(lower(coalesce(name ->> 'en', '')), term) > 0))))`;

/** Finds entries in SQL, in the order of their numbers. */
@Injectable()
export class FindEntries {
  constructor(private readonly source: DataSource) {}

  page(filter: EntryFilter, after: number, limit: number): Promise<EntryRow[]> {
    return this.source.query<EntryRow[]>(
      `select number, title, ${SUBMITTERS} as submitters, category, district, is_sample
       from entries where ${MATCHING} and number > $6 order by number limit $7`,
      [...parametersOf(filter), after, limit],
    );
  }

  async count(filter: EntryFilter): Promise<number> {
    const rows = await this.source.query<{ count: number }[]>(
      `select count(*)::int as count from entries where ${MATCHING}`,
      parametersOf(filter),
    );
    return rows[0]?.count ?? 0;
  }

  /** How many entries each category and each district has. */
  countKeys(filter: Pick<EntryFilter, 'contestId' | 'numbers'>): Promise<KeyCounts[]> {
    return this.source.query<KeyCounts[]>(
      `select 'category' as attribute, category as key, count(*)::int as count
       from entries where ${MATCHING} and category is not null group by category
       union all
       select 'district', district, count(*)::int
       from entries where ${MATCHING} and district is not null group by district`,
      parametersOf(filter),
    );
  }
}

const parametersOf = ({ contestId, numbers, category, district, search }: EntryFilter): unknown[] => [
  contestId,
  numbers ?? null,
  category ?? null,
  district ?? null,
  termsOf(search ?? ''),
];

const termsOf = (search: string): string[] =>
  tidy(search)
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term !== '')
    .slice(0, MOST_TERMS);
