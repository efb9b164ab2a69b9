import type { Client } from 'pg';
import { connectAsApp } from './support/app-connection.js';
import { asSuperuser, type TestDatabase } from './support/test-database.js';

describe('laurel_app', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    ({ database, client } = await connectAsApp());
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const tables = [
    ['audit_entries', 'event', 'audit_entries_rows'],
    ['outcome_versions', 'domain_version', 'outcome_versions_rows'],
    ['frozen_evidence', 'round', 'frozen_evidence_rows'],
    ['documents', 'length', 'documents_rows'],
    ['document_chunks', 'n', 'document_chunks_rows'],
    ['outcome_version_rounds', 'hash', 'outcome_version_rounds_rows'],
    ['outcome_version_bases', 'base_version', 'outcome_version_bases_rows'],
    ['published_parts', 'ranked', 'published_parts_rows'],
    ['published_places', 'score', 'published_places_rows'],
    ['published_outs', 'why', 'published_outs_rows'],
    ['published_list_members', 'list', 'published_list_members_rows'],
    ['published_decisions', 'kind', 'published_decisions_rows'],
    ['recorded_versions', 'source', 'recorded_versions_rows'],
    ['decisions', 'reason', 'decisions_rows'],
    ['proposed_versions', 'hash', 'proposed_versions_rows'],
    ['proposed_list_members', 'list', 'proposed_list_members_rows'],
    ['recorded_confirmations', 'version', 'recorded_confirmations_rows'],
    ['rulebook_versions', 'hash', 'rulebook_versions_rows'],
    ['stages', 'title', 'stages_rows'],
    ['stage_changes', 'reason', 'stage_changes_rows'],
    ['submission_fields', 'value', 'submission_fields_rows'],
    ['submission_receipts', 'content', 'submission_receipts_rows'],
    ['submission_changes', 'reason', 'submission_changes_rows'],
    ['closed_write_ups', 'closed_at', 'closed_write_ups_rows'],
    ['roadshow_draws', 'seed', 'roadshow_draws_rows'],
    ['round_fields', 'version', 'round_fields_rows'],
    ['round_entries', 'number', 'round_entries_rows'],
    ['stage_rules', 'round', 'stage_rules_rows'],
    ['stage_hindrances', 'code', 'stage_hindrances_rows'],
    ['round_freezes', 'frozen_at', 'round_freezes_rows'],
  ] as const;

  it.each(
    tables.flatMap(([table, column, trigger]) => [
      `update ${table} set ${column} = ${column}`,
      `update ${table} set ${column} = ${column} where false`,
      `delete from ${table}`,
      `delete from ${table} where false`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
      `drop table ${table}`,
      `alter table ${table} disable trigger ${trigger}`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} add column extra text`,
      `drop trigger ${trigger} on ${table}`,
    ]),
  )('is refused: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(
    ['ballot', 'ballot_batch'].flatMap((table) => [
      `update ${table} set bucket = bucket`,
      `update ${table} set bucket = bucket where false`,
      `delete from ${table}`,
      `delete from ${table} where false`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
    ]),
  )('is refused, by grants alone: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('finds neither a foreign key nor a trigger nor a second index on the tables of ballots', async () => {
    const { rows } = await client.query<{ found: string }>(`
      select conname as found from pg_constraint
        where contype = 'f' and (conrelid in ('ballot'::regclass, 'ballot_batch'::regclass)
          or confrelid in ('ballot'::regclass, 'ballot_batch'::regclass))
      union all select tgname from pg_trigger where tgrelid in ('ballot'::regclass, 'ballot_batch'::regclass)
      union all select indexrelid::regclass::text from pg_index
        where indrelid in ('ballot'::regclass, 'ballot_batch'::regclass)
      order by 1`);
    expect(rows.map(({ found }) => found)).toEqual(['ballot_batch_pkey', 'ballot_pkey']);
  });

  it.each([
    ['a superuser’s setting', 'set session_replication_role = replica'],
    ['another role', 'set role laurel_owner'],
    ['a new table', 'create table mine (id int)'],
    ['a new function', 'create function f() returns int language sql as $$ select 1 $$'],
    ['a new schema', 'create schema mine'],
    ['the function of the triggers', 'drop function refuse_change() cascade'],
    ['the kind of a contest', 'update contests set is_simulated = not is_simulated'],
    ['a contest’s removal', 'delete from contests'],
    ['the migrations’ list', 'delete from schema_migrations'],
    ['a password', `update accounts set password_hash = ''`],
    ['a total that is taken away', 'delete from tally_total'],
    ['the number of a channel', 'update voting_channels set channel = channel'],
    ['a key’s check value', `update key_checks set check_value = ''`],
  ])('is refused %s', async (_what, statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    [
      'the time of a row of the log',
      `insert into audit_entries (id, event, request_id, fields, recorded_at)
      values (gen_random_uuid(), 'test.made', 'r', '{}', '2001-01-01')`,
    ],
    [
      'its place',
      `insert into audit_entries (position, id, event, request_id, fields) overriding system value
      values (0, gen_random_uuid(), 'test.made', 'r', '{}')`,
    ],
    ['when a contest was made', `update contests set created_at = '2001-01-01'`],
    ['its place among the contests', 'update contests set position = default'],
    [
      'when a stage was changed',
      `insert into stage_changes (contest_id, stage_id, "to", reason, at)
      select contest_id, id, 'open', title, '2001-01-01' from stages`,
    ],
    [
      'its place',
      `insert into stage_changes (contest_id, stage_id, "to", reason, position) overriding system value
      select contest_id, id, 'open', title, 0 from stages`,
    ],
    [
      'when something was received',
      `insert into submission_receipts (submission_id, position, version, content, hash, received_at)
      select submission_id, 2, version, content, hash, '2001-01-01' from submission_receipts`,
    ],
    [
      'when a draft was saved',
      `insert into submission_fields (submission_id, field, version, value, saved_at)
      select submission_id, field, 2, value, '2001-01-01' from submission_fields`,
    ],
    [
      'when an order was drawn',
      `insert into roadshow_draws (stop_id, contest_id, position, seed, numbers, reason, drawn_at)
      select stop_id, contest_id, 2, seed, numbers, '{"zh":"a"}', '2001-01-01' from roadshow_draws`,
    ],
    [
      'when a field was decided',
      `insert into round_fields (contest_id, round, version, decided_at)
      select contest_id, round, 2, '2001-01-01' from round_fields`,
    ],
    [
      'when rules were sealed',
      `insert into rulebook_versions (contest_id, version, hash, document, reason, sealed_at)
      select contest_id, 2, hash, document, '{"zh":"a"}', '2001-01-01' from rulebook_versions`,
    ],
    [
      'when evidence was frozen',
      `insert into frozen_evidence (id, contest_id, contest_is_imported, round,
        rulebook_version, origin, hash, frozen_at)
      select gen_random_uuid(), contest_id, true, round, 1, origin, hash, '2001-01-01' from frozen_evidence`,
    ],
    [
      'in which order evidence was frozen',
      `insert into frozen_evidence (id, contest_id, contest_is_imported, round, rulebook_version, origin, hash, position)
      overriding system value
      select gen_random_uuid(), contest_id, true, round, 1, origin, hash, 1000 from frozen_evidence`,
    ],
    [
      'when an outcome was published',
      `insert into outcome_versions (contest_id, round, version, evidence_id,
        rulebook_version, domain_version, hash, reason, round_position, table_hash, published_at)
      select contest_id, round, 2, evidence_id, 1, '1', hash, '{"zh":"a"}', 0, hash, '2001-01-01' from outcome_versions`,
    ],
  ])('cannot forge %s', async (_what, statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('adds to the log and reads it', async () => {
    await client.query(
      `insert into audit_entries (id, event, request_id, fields) values (gen_random_uuid(), 'test.made', 'r', '{}')`,
    );
    const { rowCount } = await client.query('select from audit_entries');
    expect(rowCount).toBe(2);
  });

  it.each(tables)('finds that even the owner must take the trigger off %s first', async (table, column) => {
    await asSuperuser(database.ownerUrl, async (owner) => {
      for (const statement of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
    });
  });
});
