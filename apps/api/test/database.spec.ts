import { Client } from 'pg';
import { asSuperuser, makeTestDatabase, type TestDatabase } from './support/test-database.js';

describe('laurel_app', () => {
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

  it('publishes nothing on the evidence of another contest, or of another round', async () => {
    const into = `insert into outcome_versions (contest_id, round, version, evidence_id, rulebook_version, domain_version,
      hash, reason, round_position, table_hash)`;
    for (const [contest, round] of [
      ['gen_random_uuid()', 'round'],
      ['contest_id', `'semi'`],
    ]) {
      await expect(
        client.query(`${into} select ${contest}, ${round}, 1, evidence_id, 1, '1', hash, null, 0, hash
          from outcome_versions where round = 'final'`),
      ).rejects.toMatchObject({ constraint: 'outcome_versions_evidence_fkey' });
    }
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

  it('stores no document under another’s hash', async () => {
    await expect(
      client.query(`insert into rulebook_versions (contest_id, version, hash, document, reason)
        select id, 2, repeat('0', 64), '{}', '{"zh":"为什么"}' from contests where is_imported`),
    ).rejects.toMatchObject({ constraint: 'rulebook_versions_hash_check' });
  });

  it.each([
    [
      'a chunk is missing',
      [
        [0, 'a'],
        [2, 'b'],
      ],
      'ab',
      'documents_pressed_check',
    ],
    ['none are there', [], '', 'documents_pressed_check'],
    [
      'the bytes are others',
      [
        [0, 'a'],
        [1, 'x'],
      ],
      'ab',
      'documents_pressed_check',
    ],
    [
      'there are more',
      [
        [0, 'a'],
        [1, 'b'],
        [2, 'c'],
      ],
      'ab',
      'documents_pressed_check',
    ],
  ] as const)('stores no document where %s', async (_what, chunks, whole, constraint) => {
    await client.query('begin');
    for (const [n, bytes] of chunks) {
      await client.query(`insert into document_chunks (hash, n, bytes) values (repeat('a', 64), $1, $2)`, [n, bytes]);
    }
    const document = `insert into documents (hash, length, pressed_length, pressed_hash)
      values (repeat('a', 64), 9, octet_length($1::bytea), encode(sha256($1::bytea), 'hex'))`;
    await expect(client.query(document, [Buffer.from(whole)])).rejects.toMatchObject({ constraint });
    await client.query('rollback');
  });

  it('adds nothing to a document that is there, and keeps no chunk without one', async () => {
    const chunk = (hash: string) => `insert into document_chunks (hash, n, bytes) values (${hash}, 2, 'more')`;
    await expect(client.query(chunk(`encode(sha256('{}'), 'hex')`))).rejects.toMatchObject({
      constraint: 'document_chunks_whole',
    });
    await expect(client.query(chunk(`repeat('b', 64)`))).rejects.toMatchObject({
      constraint: 'document_chunks_document_fkey',
    });
  });

  it('builds on versions that are there, and not on itself', async () => {
    const base = (round: string, version: number) =>
      client.query(
        `insert into outcome_version_bases select contest_id, round, version, $1, $2
        from outcome_versions where round = 'screening'`,
        [round, version],
      );
    await expect(base('final', 9)).rejects.toMatchObject({ constraint: 'outcome_version_bases_base_fkey' });
    await expect(base('screening', 1)).rejects.toMatchObject({ constraint: 'outcome_version_bases_round_check' });
  });

  it('publishes what a contest collected as it was proposed, and by a second person', async () => {
    const publish = (opener: string | null, publisher: string) =>
      client.query(
        `insert into outcome_versions (contest_id, round, version, evidence_id, rulebook_version, domain_version, hash,
          round_position, table_hash, opened_by, published_by)
        select contest_id, round, version, evidence_id, 1, '1', hash, 0, hash, opener.id, publisher.id
        from proposed_versions join accounts as publisher on publisher.name = $2
          left join accounts as opener on opener.name = $1`,
        [opener, publisher],
      );
    await expect(publish(null, 'second')).rejects.toMatchObject({ constraint: 'outcome_versions_proposed' });
    await expect(publish('typist', 'typist')).rejects.toMatchObject({ constraint: 'outcome_versions_second_person' });
    await expect(publish('second', 'typist')).rejects.toMatchObject({ constraint: 'outcome_versions_proposed_fkey' });
  });

  it('lifts a decision once, and one that is there', async () => {
    const lift = (number: number, lifts: number | null) =>
      client.query(
        `insert into decisions (contest_id, number, kind, body, lifts, reason, made_by)
        select contest_id, $1, 'lifted', '{}', $2, reason, made_by from decisions where number = 1`,
        [number, lifts],
      );
    await expect(lift(2, null)).rejects.toMatchObject({ constraint: 'decisions_lifts_check' });
    await expect(lift(2, 2)).rejects.toMatchObject({ constraint: 'decisions_lifts_check' });
    await expect(lift(4, 3)).rejects.toMatchObject({ constraint: 'decisions_lifts_fkey' });
    await lift(2, 1);
    await expect(lift(3, 1)).rejects.toMatchObject({ constraint: 'decisions_lifts_key' });
  });

  it('takes no confirmation from who typed it, nor for another than who did', async () => {
    const confirm = (typist: string, confirmer: string) =>
      client.query(
        `insert into recorded_confirmations (contest_id, kind, subject, version, typed_by, confirmed_by)
        select contest_id, kind, subject, 1, typist.id, confirmer.id from recorded_versions,
          accounts as typist, accounts as confirmer
        where subject = 'sms' and typist.name = $1 and confirmer.name = $2`,
        [typist, confirmer],
      );
    await expect(confirm('typist', 'typist')).rejects.toMatchObject({
      constraint: 'recorded_confirmations_second_person',
    });
    await expect(confirm('second', 'typist')).rejects.toMatchObject({
      constraint: 'recorded_confirmations_version_fkey',
    });
  });

  it('stores no words without Chinese', async () => {
    await expect(
      client.query(`insert into entries
        select gen_random_uuid(), id, 9, '{"en":"x"}', title, title, title, null, null, '[]', false from contests`),
    ).rejects.toMatchObject({ constraint: 'entries_title_words' });
  });

  it('keeps what a contest is, whoever asks', async () => {
    await asSuperuser(database.ownerUrl, async (owner) => {
      await expect(owner.query('update contests set is_imported = false')).rejects.toMatchObject({
        constraint: 'contests_made_so',
      });
    });
  });
});

/** One row in each table that nobody may change. */
const ROWS = `
  insert into contests (id, slug, title, lead, time_zone, organisers, is_simulated, is_imported)
    values (gen_random_uuid(), 'live-2031', '{"zh":"一"}', '{"zh":"一"}', 'UTC', '[]', false, false);
  insert into rulebook_versions (contest_id, version, hash, document)
    select id, 1, encode(sha256('{}'), 'hex'), '{}' from contests;
  insert into stages (id, contest_id, contest_is_imported, key, position, kind, title, opens)
    select gen_random_uuid(), id, false, 'vote', 1, 'ballots', title, '{"channels": ["web"]}' from contests;
  insert into stage_rules select contest_id, 1, id, 'first', 0, repeat('0', 64) from stages;
  insert into round_freezes (contest_id, round) select id, 'second' from contests;
  insert into stage_changes (contest_id, stage_id, "to", reason)
    select contest_id, id, 'open', title from stages;
  insert into stage_hindrances select contest_id, version, stage_id, 0, 'ballot-form', 'channels[0].form', '{"zh":"一"}'
    from stage_rules;
  insert into contests (id, slug, title, lead, time_zone, organisers, is_simulated, is_imported)
    values (gen_random_uuid(), 'one-2031', '{"zh":"一"}', '{"zh":"一"}', 'Asia/Shanghai', '[]', false, true);
  insert into audit_entries (id, event, request_id, fields) values (gen_random_uuid(), 'test.made', 'r', '{}');
  insert into rulebook_versions (contest_id, version, hash, document)
    select id, 1, encode(sha256('{}'), 'hex'), '{}' from contests where is_imported;
  insert into document_chunks (hash, n, bytes) select encode(sha256('{}'), 'hex'), n, bytes
    from (values (0, 'pressed '::bytea), (1, 'in two')) as chunks (n, bytes);
  insert into documents (hash, length, pressed_length, pressed_hash)
    select encode(sha256('{}'), 'hex'), 2, 14, encode(sha256('pressed in two'), 'hex');
  insert into frozen_evidence (id, contest_id, contest_is_imported, round, rulebook_version, origin, hash)
    select gen_random_uuid(), id, true, 'final', 1, 'imported', encode(sha256('{}'), 'hex') from contests where is_imported;
  insert into outcome_versions (contest_id, round, version, evidence_id, rulebook_version, domain_version, hash,
      round_position, table_hash)
    select contest_id, round, 1, id, 1, '1', hash, 0, hash from frozen_evidence;
  insert into frozen_evidence (id, contest_id, contest_is_imported, round, rulebook_version, origin, hash)
    select gen_random_uuid(), contest_id, true, 'screening', 1, 'imported', hash from frozen_evidence;
  insert into outcome_versions (contest_id, round, version, evidence_id, rulebook_version, domain_version, hash,
      round_position, table_hash)
    select contest_id, round, 1, id, 1, '1', hash, 0, hash from frozen_evidence where round = 'screening';
  insert into outcome_version_rounds select contest_id, round, version, round, 0, hash from outcome_versions;
  insert into outcome_version_bases
    select contest_id, round, version, 'screening', 1 from outcome_versions where round = 'final';
  insert into published_parts select contest_id, round, version, round, '', 1, 1, 0, '[]' from outcome_versions;
  insert into published_places (contest_id, round, version, of_round, part, position, entry, place, score, figures, lists)
    select contest_id, round, version, round, '', 1, 1, 1, '1', '{}', '[]' from outcome_versions;
  insert into published_outs select contest_id, round, version, round, '', 1, 2, 'withdrawn', '{}' from outcome_versions;
  insert into published_list_members
    select contest_id, round, version, round, '', 1, 'winner', 1, false from outcome_versions;
  insert into published_decisions select contest_id, round, version, 1, 'withdrawn', 2, '{}' from outcome_versions;
  insert into entries (id, contest_id, number, title, summary, description, write_up, key_facts, is_sample)
    select gen_random_uuid(), id, 1, title, title, title, title, '[]', false from contests where is_imported;
  insert into round_fields (contest_id, round, version) select contest_id, 'final', 1 from entries;
  insert into round_entries select contest_id, 'final', 1, number from entries;
  insert into submissions (id, contest_id, state, version) select id, contest_id, 'submitted', 1 from entries;
  insert into submission_fields (submission_id, field, version, value) select id, 'title', 1, '"一"' from submissions;
  insert into submission_receipts (submission_id, position, version, content, hash)
    select id, 1, 1, '{}', encode(sha256('{}'), 'hex') from submissions;
  insert into closed_write_ups (contest_id) select contest_id from entries;
  insert into roadshow_stops (id, contest_id, position, name, venue, city, starts_at, is_example)
    select id, contest_id, 1, title, title, title, now(), false from entries;
  insert into roadshow_draws (stop_id, contest_id, position, seed, numbers) select id, contest_id, 1, 'x', '{1}' from entries;
  insert into submission_changes (submission_id, "from", "to") select id, 'draft', 'submitted' from submissions;
  insert into accounts (id, email, name, password_hash)
    select gen_random_uuid(), name || '@example.org', name, '$argon2id$' from (values ('typist'), ('second')) as people (name);
  insert into recorded_versions (contest_id, kind, subject, version, typed_by, rulebook_version, rows, source)
    select contests.id, 'votes', subject, 1, accounts.id, 1, '[]', '{"zh":"一"}'
    from contests, accounts, (values ('paper'), ('sms')) as subjects (subject) where name = 'typist' and not is_imported;
  insert into recorded_confirmations (contest_id, kind, subject, version, typed_by, confirmed_by)
    select contest_id, kind, subject, 1, typed_by, accounts.id
    from recorded_versions, accounts where name = 'second' and subject = 'paper';
  insert into decisions (contest_id, number, kind, body, reason, made_by)
    select contests.id, 1, 'disqualified', '{}', '{"zh":"一"}', accounts.id from contests, accounts
    where name = 'typist' and not is_imported;
  insert into frozen_evidence (id, contest_id, contest_is_imported, round, rulebook_version, origin, hash, entries)
    select gen_random_uuid(), id, false, 'final', 1, 'collected', encode(sha256('{}'), 'hex'), '{}'
    from contests where not is_imported;
  insert into proposed_versions (contest_id, round, version, evidence_id, rulebook_version, domain_version, hash, decisions,
      opened_by)
    select contest_id, round, 1, frozen_evidence.id, 1, '1', hash, 1, accounts.id
    from frozen_evidence, accounts where origin = 'collected' and name = 'typist';
  insert into proposed_list_members
    select contest_id, round, version, '', 'winner', 1 from proposed_versions;`;
