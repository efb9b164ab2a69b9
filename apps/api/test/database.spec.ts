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
    ['rulebook_versions', 'hash', 'rulebook_versions_rows'],
    ['stages', 'title', 'stages_rows'],
    ['stage_changes', 'reason', 'stage_changes_rows'],
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
    ['a key’s check value', `update key_checks set check_value = ''`],
  ])('is refused %s', async (_what, statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('holds these rights and no others', async () => {
    const { rows } = await client.query<{ right: string }>(`
      select format('%s %s', relname, lower(privilege_type)) as right
        from pg_class, aclexplode(relacl) where grantee = current_user::regrole
      union select format('%s %s (%s)', relname, lower(privilege_type), string_agg(attname, ' ' order by attname))
        from pg_attribute join pg_class on pg_class.oid = attrelid, aclexplode(attacl)
        where grantee = current_user::regrole group by relname, privilege_type
      order by 1`);
    expect(rows.map(({ right }) => right)).toEqual(RIGHTS);
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

/** Whole tables, and single columns where the database itself says when and where. */
const RIGHTS = [
  'accounts insert (email id name password_hash)',
  'accounts select',
  'audit_entries insert (actor_id contest_id event fields id request_id)',
  'audit_entries select',
  'contests insert (contact edition id is_imported is_simulated lead organisers simulated_note slug text_note time_zone title)',
  'contests select',
  'coverage insert',
  'coverage select',
  'document_chunks insert (bytes hash n)',
  'document_chunks select',
  'documents insert (hash length pressed_hash pressed_length)',
  'documents select',
  'entries insert',
  'entries select',
  'entry_search_texts insert',
  'entry_search_texts select',
  'entry_search_texts update (folding others pairs title)',
  'entry_submitters insert',
  'entry_submitters select',
  'frozen_evidence insert (contest_id contest_is_imported frozen_by hash id origin round rulebook_version)',
  'frozen_evidence select',
  'key_checks insert (check_value name)',
  'key_checks select',
  'login_sessions delete',
  'login_sessions insert',
  'login_sessions select',
  'login_sessions update (ended_at ended_why)',
  'memberships insert (account_id contest_id id role)',
  'memberships select',
  'outcome_version_bases insert',
  'outcome_version_bases select',
  'outcome_version_rounds insert',
  'outcome_version_rounds select',
  'outcome_versions insert (contest_id domain_version evidence_id hash published_by reason round round_position rulebook_version table_hash version)',
  'outcome_versions select',
  'published_decisions insert',
  'published_decisions select',
  'published_list_members insert',
  'published_list_members select',
  'published_outs insert',
  'published_outs select',
  'published_parts insert',
  'published_parts select',
  'published_places insert',
  'published_places select',
  'refresh_tokens delete',
  'refresh_tokens insert',
  'refresh_tokens select',
  'refresh_tokens update (used_at)',
  'roadshow_appearances insert',
  'roadshow_appearances select',
  'roadshow_stops insert',
  'roadshow_stops select',
  'round_freezes insert (contest_id round)',
  'round_freezes select',
  'rulebook_versions insert (contest_id document hash reason sealed_by version)',
  'rulebook_versions select',
  'schema_migrations select',
  'setup_links insert',
  'setup_links select',
  'setup_links update (used_at)',
  'stage_changes insert (closes_at contest_id made_by opens_at reason stage_id to)',
  'stage_changes select',
  'stage_hindrances insert (code contest_id path position sentence stage_id version)',
  'stage_hindrances select',
  'stage_rules insert (contest_id kept_hash round round_position stage_id version)',
  'stage_rules select',
  'stages insert (closes_at contest_id contest_is_imported id key kind note opens opens_at position title)',
  'stages select',
];

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
  insert into published_decisions select contest_id, round, version, 1, 'withdrawn', 2, '{}' from outcome_versions;`;
