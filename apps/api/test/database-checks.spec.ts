import type { Client } from 'pg';
import { connectAsApp } from './support/app-connection.js';
import { asSuperuser, type TestDatabase } from './support/test-database.js';

describe('the database', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    ({ database, client } = await connectAsApp());
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
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
