import { Parameters } from '../search/matching-sql.js';

export interface OfficeFilter {
  readonly contestId: string;
  readonly state: string | null;
  readonly search: string | null;
  readonly category: string | null;
  readonly district: string | null;
}

/**
 * Every entry of a contest but the drafts, which are their submitters' alone: the accepted ones as they are, the others as
 * they were submitted last.
 */
const LISTED = (contest: string): string => `
  select submissions.id, coalesce(entries.state, submissions.state) as state, entries.number,
    coalesce(entries.title, content -> 'title') as title,
    coalesce((select jsonb_agg(name order by position) from entry_submitters where entry_id = entries.id),
      (select jsonb_agg(each.value -> 'name' order by each.ordinality)
       from jsonb_array_elements(content -> 'submitters') with ordinality each)) as submitters,
    coalesce(entries.category, content ->> 'category') as category,
    coalesce(entries.district, content ->> 'district') as district,
    received_at, last.at as since, last.reason
  from submissions left join entries using (id)
    left join lateral (select content::jsonb as content, received_at from submission_receipts
      where submission_id = submissions.id order by position desc limit 1) receipt on true
    left join lateral (select at, reason from submission_changes
      where submission_id = submissions.id order by position desc limit 1) last on true
  where submissions.contest_id = ${contest} and submissions.state <> 'draft'
  union all
  select id, state, number, title,
    (select jsonb_agg(name order by position) from entry_submitters where entry_id = entries.id), category, district,
    null, created_at, null
  from entries where contest_id = ${contest} and not exists (select from submissions where submissions.id = entries.id)`;

const SHOWN = `id, state, number, title, submitters, category, district, received_at as "receivedAt", since, reason`;

/** What waits for the office, then the accepted ones by number, then what is over. */
const ORDER = `array_position(array['submitted', 'returned', 'accepted', 'rejected', 'withdrawn'], state), number, since, id`;

export function listSql(
  filter: OfficeFilter,
  page: { after: number; limit: number },
): { sql: string; values: unknown[] } {
  const parameters = new Parameters();
  const contest = parameters.add(filter.contestId);
  const wishes = wishesOf(filter, parameters);
  const sql = `
    with listed as (${LISTED(contest)}), found as (select * from listed where ${wishes.join(' and ')})
    select (select count(*)::int from found) as total,
      coalesce((select json_agg(page) from (select ${SHOWN} from found order by ${ORDER}
        offset ${parameters.add(page.after)} limit ${parameters.add(page.limit)}) page), '[]') as entries,
      (select coalesce(json_object_agg(state, count), '{}') from (
        select state, count(*)::int as count from listed group by state
        union all select 'draft', count(*)::int from submissions where contest_id = ${contest} and state = 'draft') counted
      ) as counts`;
  return { sql, values: parameters.values };
}

function wishesOf({ state, search, category, district }: OfficeFilter, parameters: Parameters): string[] {
  const is = (column: string, value: string | null): string[] =>
    value === null ? [] : [`${column} = ${parameters.add(value)}`];
  const within = (text: string): string => {
    const asked = parameters.add(text);
    const stands = `strpos(lower(title::text || submitters::text), lower(${asked}::text)) > 0`;
    return /^\d{1,5}$/.test(text) ? `(number = ${parameters.add(Number(text))} or ${stands})` : stands;
  };
  const searched = search === null ? [] : [within(search)];
  return ['true', ...is('state', state), ...is('category', category), ...is('district', district), ...searched];
}

export const oneSql = `with listed as (${LISTED('$1')}) select ${SHOWN} from listed where id = $2`;
