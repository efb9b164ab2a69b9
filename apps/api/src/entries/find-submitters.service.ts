import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import type { EntryRow } from './find-entries.service.js';
import { FindEntries } from './find-entries.service.js';
import { Parameters } from './search/matching-sql.js';
import { readQuestion } from './search/question.js';
import { submittersSql } from './search/submitters-sql.js';

/** Who submitted something, under one name. */
export interface SubmitterRow {
  readonly name: WordsDto;
  /** How many entries. */
  readonly entries: number;
  /** The first of their numbers. */
  readonly numbers: number[];
}

interface FoundSubmitters {
  readonly total: number;
  readonly rows: SubmitterRow[];
}

interface AskedSubmitters {
  readonly contestId: string;
  /** As `takenOf` gives it; null for all. */
  readonly search: string | null;
}

interface Page {
  /** Behind so many of the list; of a submitter's entries, behind this number. */
  readonly after: number;
  readonly limit: number;
}

/** All that one submitter has handed in. */
interface Submitted {
  readonly name: WordsDto;
  readonly total: number;
  readonly rows: readonly EntryRow[];
}

const MOST_NUMBERS = 10;
const JOINED = 'entries join entry_submitters submitters on submitters.entry_id = entries.id';

/** Finds submitters in SQL: they are one where their Chinese name is the same, letter by letter. */
@Injectable()
export class FindSubmitters {
  constructor(
    private readonly source: DataSource,
    private readonly entries: FindEntries,
  ) {}

  /** In the order of their first entries. */
  async list({ contestId, search }: AskedSubmitters, { after, limit }: Page): Promise<FoundSubmitters> {
    const parameters = new Parameters();
    const contest = parameters.add(contestId);
    const which =
      search === null
        ? ''
        : `and name ->> 'zh' in (
             select name ->> 'zh' from (${submittersSql(contest, readQuestion(search), parameters)}) hits
             join entries using (number) join entry_submitters submitters
               on submitters.entry_id = entries.id and submitters.position = hits.position
             where contest_id = ${contest})`;
    const [found] = await this.source.query<FoundSubmitters[]>(
      `with named as (
         select name ->> 'zh' as zh, (array_agg(name order by number))[1] as name, count(distinct number)::int as entries,
           (array_agg(distinct number))[1:${MOST_NUMBERS}] as numbers, min(number) as first, min(position) as position
         from ${JOINED} where contest_id = ${contest} and state = 'accepted' ${which} group by 1),
       page as (select * from named order by first, position, zh collate "C"
         offset ${parameters.add(after)} limit ${parameters.add(limit)})
       select (select count(*)::int from named) as total, coalesce((
         select json_agg(json_build_object('name', name, 'entries', entries, 'numbers', numbers)
           order by first, position, zh collate "C") from page), '[]') as rows`,
      parameters.values,
    );
    return found ?? { total: 0, rows: [] };
  }

  /** The entries behind a number; null where nobody has this name. */
  async submitted(contestId: string, zh: string, { after, limit }: Page): Promise<Submitted | null> {
    const [found] = await this.source.query<{ name: WordsDto | null; total: number; numbers: number[] }[]>(
      `with theirs as (
         select number, min(name::text)::jsonb as name
         from ${JOINED} where contest_id = $1 and state = 'accepted' and name ->> 'zh' = $2 group by number)
       select (select name from theirs order by number limit 1) as name, (select count(*)::int from theirs) as total,
         array(select number from theirs where number > $3 order by number limit $4) as numbers`,
      [contestId, zh, after, limit],
    );
    if (found === undefined || found.name === null) return null;
    const { name, total, numbers } = found;
    return { name, total, rows: await this.entries.named(contestId, numbers) };
  }
}
