import { Client } from 'pg';
import { asSuperuser, makeTestDatabase, type TestDatabase } from './support/test-database.js';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  await asSuperuser(database.ownerUrl, (owner) => owner.query(ROWS));
  client = new Client(database.appUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const tables = [
  ['panels', 'panel'],
  ['panel_members', 'added_at'],
  ['panel_pseudonyms', 'number'],
  ['panel_consents', 'terms'],
  ['panel_departures', 'reason'],
  ['affiliations', 'names'],
  ['panel_assignments', 'entry'],
  ['panel_conflicts', 'holds'],
  ['sheet_versions', 'criteria'],
  ['sheet_submissions', 'hash'],
  ['sheet_returns', 'reason'],
] as const;

it.each(
  tables.flatMap(([table, column]) => [
    `update ${table} set ${column} = ${column} where false`,
    `delete from ${table} where false`,
    `truncate ${table} cascade`,
    `alter table ${table} disable trigger ${table}_rows`,
    `drop trigger ${table}_rows on ${table}`,
  ]),
)('laurel_app is refused: %s', async (statement) => {
  await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
});

it.each(tables)('even the owner must take the trigger off %s first', async (table, column) => {
  await asSuperuser(database.ownerUrl, async (owner) => {
    const { rowCount } = await owner.query(`select from ${table}`);
    expect([table, rowCount]).not.toEqual([table, 0]);
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

it.each([
  [
    'when a sheet was saved',
    'sheet_versions (contest_id, member_id, entry, version, rulebook_version, criteria, saved_at)',
  ],
  ['when it was submitted', 'sheet_submissions (member_id, entry, submission, version, salt, hash, submitted_at)'],
  ['when it was given back', 'sheet_returns (member_id, entry, submission, reason, returned_at)'],
  ['when the terms were accepted', 'panel_consents (member_id, terms, terms_hash, accepted_at)'],
  ['when a conflict was declared', 'panel_conflicts (contest_id, member_id, entry, source, holds, at)'],
])('laurel_app cannot forge %s', async (_what, into) => {
  const columns = into.split('(')[1]!.split(',').length;
  const nothing = Array.from({ length: columns }, () => 'null').join(', ');
  await expect(client.query(`insert into ${into} values (${nothing})`)).rejects.toMatchObject({ code: '42501' });
});

const save = (member: string, version: number, entry = 1) =>
  client.query(
    `insert into sheet_versions (contest_id, member_id, entry, version, rulebook_version, criteria)
     select panel_assignments.contest_id, member_id, entry, $2, 1, '[]' from panel_assignments join panel_members on id = member_id
     where account_id = (select id from accounts where name = $1) and entry = $3`,
    [member, version, entry],
  );
const submit = (member: string, submission: number, version: number) =>
  client.query(
    `insert into sheet_submissions (member_id, entry, submission, version, salt, hash)
     select member_id, entry, $2, $3, decode(repeat('01', 16), 'hex'), md5(random()::text) || md5(random()::text)
     from panel_assignments join panel_members on id = member_id
     where account_id = (select id from accounts where name = $1) and entry = 1`,
    [member, submission, version],
  );

it.each([
  ['skips a version', () => save('at-work', 5), 'sheet_versions_in_turn'],
  ['repeats a version', () => save('at-work', 1), 'sheet_versions_in_turn'],
  ['submits another than the newest', () => submit('at-work', 1, 1), 'sheet_submissions_newest'],
  ['submits out of turn', () => submit('at-work', 2, 2), 'sheet_submissions_newest'],
  ['writes without having accepted the terms', () => save('without-consent', 1), 'sheets_with_consent'],
  ['writes although they have left', () => save('gone', 1), 'sheets_at_work'],
  ['writes in spite of a conflict of interest', () => save('at-work', 1, 2), 'sheets_without_conflict'],
  ['changes a submitted sheet', () => save('done', 2), 'sheets_once_submitted'],
  ['submits a submitted sheet', () => submit('done', 2, 1), 'sheets_once_submitted'],
])('the database itself refuses a judge who %s', async (_what, statement, constraint) => {
  await expect(statement()).rejects.toMatchObject({ constraint });
});

/** Judges in every state, with one row at least in each table. */
const ROWS = `
  insert into contests (id, slug, title, lead, time_zone, organisers, is_simulated, is_imported)
    values (gen_random_uuid(), 'live-2031', '{"zh":"一"}', '{"zh":"一"}', 'UTC', '[]', false, false);
  insert into rulebook_versions (contest_id, version, hash, document)
    select id, 1, encode(sha256('{}'), 'hex'), '{}' from contests;
  insert into entries (id, contest_id, number, title, summary, description, write_up, key_facts, is_sample)
    select gen_random_uuid(), id, number, title, title, title, title, '[]', false
    from contests, (values (1), (2)) as numbers (number);
  insert into accounts (id, email, name, password_hash)
    select gen_random_uuid(), name || '@example.org', name, '$argon2id$'
    from (values ('at-work'), ('without-consent'), ('gone'), ('done'), ('back')) as people (name);
  insert into panels (id, contest_id, panel, seed)
    select gen_random_uuid(), id, 'jury', decode(repeat('01', 32), 'hex') from contests;
  insert into panel_members (id, contest_id, panel_id, account_id)
    select gen_random_uuid(), panels.contest_id, panels.id, accounts.id from panels, accounts;
  insert into panel_pseudonyms (member_id, panel_id, number)
    select id, panel_id, row_number() over (order by id) from panel_members;
  insert into panel_consents (member_id, terms, terms_hash)
    select panel_members.id, 1, repeat('0', 64) from panel_members join accounts on accounts.id = account_id
    where name <> 'without-consent';
  insert into affiliations (contest_id, account_id, names) select contests.id, accounts.id, '[]' from contests, accounts;
  insert into panel_assignments (contest_id, member_id, entry)
    select panel_members.contest_id, panel_members.id, number from panel_members, entries;
  insert into panel_conflicts (contest_id, member_id, entry, source, holds)
    select contest_id, member_id, entry, 'declared', true from panel_assignments where entry = 2;
  insert into sheet_versions (contest_id, member_id, entry, version, rulebook_version, criteria)
    select contest_id, member_id, entry, 1, 1, '[]' from panel_assignments join panel_consents using (member_id)
    where entry = 1;
  insert into sheet_versions (contest_id, member_id, entry, version, rulebook_version, criteria)
    select sheet_versions.contest_id, member_id, entry, 2, 1, '[]'
    from sheet_versions join panel_members on panel_members.id = member_id join accounts on accounts.id = account_id
    where name = 'at-work';
  insert into sheet_submissions (member_id, entry, submission, version, salt, hash)
    select member_id, entry, 1, 1, decode(repeat('01', 16), 'hex'), encode(sha256(member_id::text::bytea), 'hex')
    from sheet_versions join panel_members on panel_members.id = member_id join accounts on accounts.id = account_id
    where name in ('done', 'back');
  insert into sheet_returns (member_id, entry, submission, reason)
    select member_id, entry, 1, '{"zh":"一"}'
    from sheet_submissions join panel_members on panel_members.id = member_id join accounts on accounts.id = account_id
    where name = 'back';
  insert into panel_departures (member_id, panel_id, keeps_sheets, reason)
    select panel_members.id, panel_id, true, '{"zh":"一"}'
    from panel_members join accounts on accounts.id = account_id where name = 'gone';`;
