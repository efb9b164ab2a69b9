import { DataSource } from 'typeorm';
import { migrations } from '../src/database/migration-list.js';
import { migrate, MIGRATION_TABLE } from '../src/database/migrator.js';
import { asSuperuser, makeTestDatabase, type TestDatabase, testSettings } from './support/test-database.js';

const schemaOf = (url: string): Promise<string> =>
  asSuperuser(url, async (client) => {
    const { rows } = await client.query(`
      select table_name as name, column_name as detail, data_type as type, is_nullable as rest
        from information_schema.columns where table_schema = 'public'
      union all select conrelid::regclass::text, conname, contype::text, pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
      union all select table_name, grantee, privilege_type, '' from information_schema.role_table_grants
        where table_schema = 'public'
      union all select event_object_table, trigger_name, event_manipulation, action_statement
        from information_schema.triggers
      union all select 'function', proname, '', '' from pg_proc where pronamespace = 'public'::regnamespace
      order by 1, 2, 3, 4`);
    return JSON.stringify(rows, null, 1);
  });

const functionsOf = (url: string): Promise<unknown[]> =>
  asSuperuser(url, async (client) => {
    const { rows } = await client.query(`select pg_get_functiondef(oid) as said from pg_proc
      where pronamespace = 'public'::regnamespace and prokind = 'f' order by proname`);
    return rows;
  });

describe.each(testSettings.servers.map((superUrl, index) => ({ index, superUrl })))(
  'migrations on server $index',
  ({ superUrl }) => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await makeTestDatabase({ isMigrated: false, superUrl });
    });
    afterAll(() => database.drop());

    it('go up, down and up again, and leave nothing behind', async () => {
      const names = migrations.map(({ name }) => name);
      expect(await migrate(database.ownerUrl)).toEqual(names);
      expect(await migrate(database.ownerUrl)).toEqual([]);
      const first = await schemaOf(database.superUrl);
      expect(await migrate(database.ownerUrl, 'down')).toEqual([...names].reverse());
      const empty = await schemaOf(database.superUrl);
      expect(empty).not.toMatch(/contests|accounts|is_words|refuse_change/);
      await migrate(database.ownerUrl);
      expect(await schemaOf(database.superUrl)).toBe(first);
    });

    it('keep what organisers did to stages before stages had a life', async () => {
      await migrate(database.ownerUrl, 'down');
      await migrateUntil(database.ownerUrl, 'Stages1700000007100');
      const states = await asSuperuser(database.ownerUrl, async (owner) => {
        await owner.query(OLD_STAGES);
        await migrate(database.ownerUrl);
        const { rows } = await owner.query<{ is: string }>(
          `select key || ' ' || state || case when opened_at > now() - interval '1 minute' then ' opened now' else '' end as is
           from stages, stage_life(stages, now()) order by stages.position`,
        );
        return rows.map(({ is }) => is);
      });
      expect(states).toEqual(['a closed opened now', 'b open opened now', 'c planned', 'd planned', 'e closed']);
    });

    it('of stages that live go down to the functions of the earlier one', async () => {
      await migrate(database.ownerUrl, 'down');
      await migrateUntil(database.ownerUrl, 'LivingStages1700000010000');
      const before = await functionsOf(database.superUrl);
      await stepUpAndDown(database.ownerUrl, 'LivingStages1700000010000');
      expect(await functionsOf(database.superUrl)).toEqual(before);
    });

    it('may be asked for by two at once', async () => {
      await migrate(database.ownerUrl, 'down');
      const done = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
      expect(done.map(({ length }) => length).sort()).toEqual([0, migrations.length]);
    });

    it('name every constraint', async () => {
      const schema = await schemaOf(database.superUrl);
      expect(schema).not.toMatch(/_check1|_not_null1|_fkey1|_key1/);
    });
  },
);

/** The schema as it was before a migration. */
async function migrateUntil(url: string, name: string): Promise<void> {
  const before = migrations.slice(
    0,
    migrations.findIndex((each) => each.name === name),
  );
  const options = { migrations: [...before], migrationsTableName: MIGRATION_TABLE };
  const source = await new DataSource({ type: 'postgres', url, ...options }).initialize();
  await source.runMigrations();
  await source.destroy();
}

async function stepUpAndDown(url: string, name: string): Promise<void> {
  const options = { migrations: migrations.slice(0, migrations.findIndex((each) => each.name === name) + 1) };
  const source = new DataSource({ type: 'postgres', url, ...options, migrationsTableName: MIGRATION_TABLE });
  await source.initialize();
  expect((await source.runMigrations()).map((done) => done.name)).toEqual([name]);
  await source.undoLastMigration();
  await source.destroy();
}

/** Opened and closed by hand, opened, due and not opened, ahead; and the history of an imported contest. */
const OLD_STAGES = `
  insert into contests (id, slug, title, lead, time_zone, organisers, is_simulated, is_imported)
    select gen_random_uuid(), slug, '{"zh":"一"}', '{"zh":"一"}', 'UTC', '[]', false, is_imported
    from (values ('live-2031', false), ('past-2031', true)) as made (slug, is_imported);
  insert into rulebook_versions (contest_id, version, hash, document)
    select id, 1, encode(sha256('{}'), 'hex'), '{}' from contests;
  insert into stages (id, contest_id, contest_is_imported, key, position, kind, title, opens_at, state)
    select gen_random_uuid(), id, is_imported, key, position, 'call', title, now() + due * interval '1 day', state
    from contests join (values ('a', 1, -9, 'planned', false), ('b', 2, 9, 'planned', false), ('c', 3, -9, 'planned', false),
      ('d', 4, 9, 'planned', false), ('e', 5, -9, 'closed', true)) as old (key, position, due, state, imported)
      on imported = is_imported;
  update stages set state = 'open' where key in ('a', 'b');
  update stages set state = 'closed' where key = 'a'`;

it('refuses to go on from evidence and outcomes of an earlier version, and names what to do', async () => {
  const database = await makeTestDatabase({ isMigrated: false });
  await migrateUntil(database.ownerUrl, 'Documents1700000008000');
  await asSuperuser(database.ownerUrl, (owner) => owner.query(OLD_EVIDENCE));
  const said = jest.spyOn(console, 'log').mockImplementation(); // TypeORM repeats what it throws
  await expect(migrate(database.ownerUrl)).rejects.toThrow(/npm run reset:data -- --yes/);
  said.mockRestore();
  await database.drop();
});

/** An imported contest with evidence as it lay before documents had tables of their own. */
const OLD_EVIDENCE = `
  insert into contests (id, slug, title, lead, time_zone, organisers, is_simulated, is_imported)
    values (gen_random_uuid(), 'one-2031', '{"zh":"一"}', '{"zh":"一"}', 'UTC', '[]', false, true);
  insert into rulebook_versions (contest_id, version, hash, document)
    select id, 1, encode(sha256('{}'), 'hex'), '{}' from contests;
  insert into frozen_evidence (id, contest_id, contest_is_imported, round, rulebook_version, origin, hash, document)
    select gen_random_uuid(), id, true, 'final', 1, 'imported', encode(sha256('{}'), 'hex'), '{}' from contests`;
