import { Client } from 'pg';
import { makeTestDatabase, type TestDatabase } from './support/test-database.js';

/** What can be spread over many servers: each table that has a bucket. */
const TABLES = `
  tables as (
    select pg_class.oid, relname::text as name, attnum as bucket, atttypid::regtype::text as type, attnotnull as "isThere"
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where attname = 'bucket' and not attisdropped and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace)`;

/**
 * What Citus refuses on tables that are spread by a column, by its reference of distributed tables and its limits of SQL;
 * each asks which of these tables, or what of theirs, has it.
 */
const REFUSED = {
  'a bucket of another type, or none, so that rows of one bucket lie apart':
    'select name from tables where type <> $$smallint$$ or not "isThere"',
  'a unique key without the bucket': `
    select indexrelid::regclass::text from pg_index join tables on tables.oid = indrelid
    where (indisunique or indisexclusion) and not bucket = any (indkey::smallint[])`,
  'no primary key': `
    select name from tables where not exists (select from pg_index where indrelid = oid and indisprimary)`,
  'a foreign key, from it or to it': `
    select conname from pg_constraint join tables on tables.oid in (conrelid, confrelid) where contype = 'f'`,
  'a trigger': 'select tgname from pg_trigger join tables on tables.oid = tgrelid where not tgisinternal',
  'a number of its own, which each server counts by itself': `
    select attname from pg_attribute join tables on tables.oid = attrelid left join pg_attrdef on (adrelid, adnum) = (attrelid, attnum)
    where attidentity <> '' or pg_get_expr(adbin, adrelid) like 'nextval(%'`,
  'a rule, or a view over it that could be written to': `
    select distinct ev_class::regclass::text from pg_rewrite join pg_depend on objid = pg_rewrite.oid
      join tables on refobjid = tables.oid where classid = 'pg_rewrite'::regclass`,
  'parents, children or row security': `
    select name from tables join pg_class using (oid) where relrowsecurity or relispartition
      or exists (select from pg_inherits where tables.oid in (inhrelid, inhparent))`,
  'a default that is another for each row': `
    select attname from pg_attrdef join tables on tables.oid = adrelid join pg_attribute on (attrelid, attnum) = (adrelid, adnum),
      lateral regexp_matches(pg_get_expr(adbin, adrelid), '(\\w+)\\(', 'g') as called join pg_proc on proname = called[1]
    where provolatile = 'v'`,
  'a function that changes it and cannot be called where its bucket lies': `
    select proname from pg_proc join tables on prosrc ~ ('(insert\\s+into|update|delete\\s+from)\\s+(public\\.)?' || name || '\\M')
    where pronamespace = 'public'::regnamespace
      and proargnames[1] is distinct from 'of_bucket'`,
  'a function that reads it by statements that do not name one bucket, also where there is Citus': `
    select proname from pg_proc join tables on prosrc ~ ('\\m' || name || '\\M') where pronamespace = 'public'::regnamespace
      and provolatile <> 'v' and prosrc !~ $$^\\s*begin\\s+if to_regclass\\('pg_dist_partition'\\) is not null then[^;]+;\\s+return;$$
      and (prolang = (select oid from pg_language where lanname = 'sql')
        or regexp_count(prosrc, '(from|join|update|into)\\s+(' || name || ')\\M')
          <> regexp_count(prosrc, 'from\\s+' || name || '(\\s+as\\s+\\w+)?\\s+where\\s+(\\w+\\.)?bucket = of_bucket\\M'))`,
} as const;

describe('tables that can be spread by their bucket', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await makeTestDatabase();
    client = new Client(database.superUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  afterEach(() => client.query('rollback'));

  const has = async (sql: string): Promise<string[]> => {
    const { rows } = await client.query({ text: `with ${TABLES} ${sql}`, rowMode: 'array' });
    return rows.map(([name]) => String(name));
  };

  it('are the ballots and what their batches add to the tally', async () => {
    expect(await has('select name from tables order by 1')).toEqual(expect.arrayContaining(['ballot', 'ballot_batch']));
  });

  it.each(Object.entries(REFUSED))('have not: %s', async (_what, asked) => {
    expect(await has(asked)).toEqual([]);
  });

  it.each<[keyof typeof REFUSED, string]>([
    [
      'a bucket of another type, or none, so that rows of one bucket lie apart',
      'alter table ballot alter bucket type integer',
    ],
    ['a unique key without the bucket', 'create unique index on ballot (channel_id, voter)'],
    ['no primary key', 'alter table ballot drop constraint ballot_pkey'],
    ['a foreign key, from it or to it', 'alter table ballot add foreign key (channel_id) references voting_channels'],
    [
      'a trigger',
      'create trigger watched before update on ballot for each row execute function suppress_redundant_updates_trigger()',
    ],
    [
      'a number of its own, which each server counts by itself',
      'alter table ballot_batch add id bigint generated always as identity',
    ],
    ['a number of its own, which each server counts by itself', 'alter table ballot_batch add id bigserial'],
    ['a rule, or a view over it that could be written to', 'create view counted as select voter from ballot'],
    ['parents, children or row security', 'alter table ballot enable row level security'],
    ['parents, children or row security', 'create table ballot_of_a_day () inherits (ballot)'],
    ['a default that is another for each row', 'alter table ballot alter created_at set default clock_timestamp()'],
    [
      'a function that changes it and cannot be called where its bucket lies',
      'create function forget() returns void language sql as $$ delete from ballot where slot > 3 $$',
    ],
    [
      'a function that reads it by statements that do not name one bucket, also where there is Citus',
      'create function all_of() returns setof ballot language plpgsql stable as $$ begin return query select * from ballot; end $$',
    ],
  ])('would be seen to have: %s', async (what, fault) => {
    await client.query('begin');
    await client.query(fault);
    expect(await has(REFUSED[what])).not.toEqual([]);
  });
});
