import { migrations } from '../src/database/migration-list.js';
import { migrate } from '../src/database/migrator.js';
import { asSuperuser, makeTestDatabase, type TestDatabase } from './support/test-database.js';

/**
 * What Citus offers, as far as migrations ask for it, by the signatures of its reference. These keep a list and spread
 * nothing; that Citus takes these tables is what `catalogue-of-buckets.spec.ts` is for.
 */
const STAND_IN = `
  create table pg_dist_partition (at int generated always as identity, logicalrelid regclass, beside text, shards integer);
  create function create_distributed_table(table_name regclass, distribution_column text,
    distribution_type text default 'hash', colocate_with text default 'default', shard_count int default null)
  returns void language plpgsql as $$
  begin
    if distribution_column <> 'bucket' then raise exception 'by %', distribution_column; end if;
    if exists (select from pg_dist_partition where logicalrelid = table_name) then raise exception 'spread twice'; end if;
    insert into pg_dist_partition (logicalrelid, beside, shards) values (table_name, colocate_with, shard_count);
  end $$;
  create function truncate_local_data_after_distributing_table(function_name regclass) returns void
  language sql as $$ select $$;
  create function undistribute_table(table_name regclass, cascade_via_foreign_keys boolean default false) returns void
  language sql as $$ delete from pg_dist_partition where logicalrelid = table_name $$;
  create table called_there (name text primary key, by text, beside text, is_forced boolean);
  create function create_distributed_function(function_name regprocedure, distribution_arg_name text default null,
    colocate_with text default 'default', force_delegation boolean default null)
  returns void language sql as $$
    insert into called_there values (function_name::regproc::text, distribution_arg_name, colocate_with, force_delegation)
    on conflict do nothing
  $$;
  grant all on pg_dist_partition, called_there to public`;

describe('a database with Citus', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase({ isMigrated: false });
    await asSuperuser(database.superUrl, (client) => client.query(STAND_IN));
  });
  afterAll(() => database.drop());

  const spread = (): Promise<unknown[]> =>
    asSuperuser(database.superUrl, async (client) => {
      const { rows } = await client.query(
        'select logicalrelid::text as name, beside, shards from pg_dist_partition order by at',
      );
      return rows;
    });

  it('gets what has a bucket spread by it, beside the ballots, once', async () => {
    expect(await migrate(database.ownerUrl)).toHaveLength(migrations.length);
    const tables = await spread();
    expect(tables.slice(0, 2)).toEqual([
      { name: 'ballot', beside: 'none', shards: 24 },
      { name: 'ballot_batch', beside: 'ballot', shards: null },
    ]);
    for (const table of tables.slice(2)) expect(table).toMatchObject({ beside: 'ballot', shards: null });
    await migrate(database.ownerUrl);
    expect(await spread()).toEqual(tables);
  });

  it('has batches cast on the server of their bucket, and there what that asks for', async () => {
    const { rows } = await asSuperuser(database.superUrl, (client) =>
      client.query('select * from called_there order by name'),
    );
    expect(rows).toEqual([
      { name: 'cast_where_it_lies', by: 'of_bucket', beside: 'ballot', is_forced: true },
      { name: 'merkle_root', by: null, beside: 'default', is_forced: null },
    ]);
  });

  it('has statements planned with their bucket, also where the caller keeps plans that stand for any', async () => {
    const { rows } = await asSuperuser(database.superUrl, (client) =>
      client.query(`select proconfig from pg_proc where proname = 'fresh_batches_apart'`),
    );
    expect(rows[0].proconfig).toContain('plan_cache_mode=auto');
  });

  it('gets spread what a later version adds', async () => {
    await asSuperuser(database.ownerUrl, (owner) =>
      owner.query('create table later (bucket smallint primary key); create table other (id int primary key)'),
    );
    await migrate(database.ownerUrl);
    expect((await spread()).at(-1)).toEqual({ name: 'later', beside: 'ballot', shards: null });
    await asSuperuser(database.ownerUrl, (owner) =>
      owner.query(`select undistribute_table('later'); drop table later, other`),
    );
  });

  it('is one server’s again before migrations go down', async () => {
    await migrate(database.ownerUrl, 'down');
    expect(await spread()).toEqual([]);
  });
});
