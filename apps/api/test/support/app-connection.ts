import { Client } from 'pg';
import { asSuperuser, makeTestDatabase, type TestDatabase } from './test-database.js';

interface AppConnection {
  readonly database: TestDatabase;
  readonly client: Client;
}

/** The connection of laurel_app to a database that has one row in each table that nobody may change. */
export async function connectAsApp(): Promise<AppConnection> {
  const database = await makeTestDatabase();
  await asSuperuser(database.ownerUrl, (owner) => owner.query(ROWS));
  const client = new Client(database.appUrl);
  await client.connect();
  return { database, client };
}

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
