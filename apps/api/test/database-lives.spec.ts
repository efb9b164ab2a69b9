import { Client } from 'pg';
import { asSuperuser, makeTestDatabase, type TestDatabase } from './support/test-database.js';

// what laurel_app may not take back or bring about, whatever the api asks
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

it.each([
  ['a session that has ended', 'update login_sessions set ended_at = null, ended_why = null'],
  ['why a session has ended', `update login_sessions set ended_why = 'token-reused'`],
  ['a refresh token that was used', 'update refresh_tokens set used_at = null'],
  ['a refresh token that was replaced', 'update refresh_tokens set replaced_at = null'],
  ['a replaced refresh token by its use', 'update refresh_tokens set used_at = now() where replaced_at is not null'],
  ['a one-time link that was used', 'update setup_links set used_at = null'],
])('cannot bring back %s', async (_what, statement) => {
  await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
});

it('gives a session no second refresh token beside a good one', async () => {
  const another = () =>
    client.query(`insert into refresh_tokens (hash, session_id, expires_at)
      select sha256(gen_random_uuid()::text::bytea), id, now() from login_sessions`);
  await another();
  await expect(another()).rejects.toMatchObject({ constraint: 'refresh_tokens_good' });
});

describe('a stage', () => {
  const LIVE = '00000000-0000-4000-8000-000000000001';
  const change = (to: string, columns = '', values = '') =>
    client.query(`insert into stage_changes (contest_id, stage_id, "to", reason${columns})
      select contest_id, id, '${to}', '{"zh":"因"}'${values} from stages where contest_id = '${LIVE}'`);
  const seal = (version: number) =>
    client.query(`insert into rulebook_versions (contest_id, version, hash, document, reason)
      values ('${LIVE}', ${version}, encode(sha256('{}'), 'hex'), '{}', '{"zh":"因"}')`);
  const refusal = (constraint: string) => ({ code: '23514', constraint });

  it('opens nothing before a rulebook is sealed', async () => {
    await expect(change('open')).rejects.toMatchObject(refusal('stage_changes_sealed'));
  });

  it('skips no version of a rulebook', async () => {
    for (const version of [2, 3]) {
      await expect(seal(version)).rejects.toMatchObject(refusal('rulebook_versions_in_turn'));
    }
    await seal(1);
    for (const version of [1, 3]) {
      await expect(seal(version)).rejects.toMatchObject(refusal('rulebook_versions_in_turn'));
    }
  });

  it('goes no way that the life of a stage does not have', async () => {
    await expect(change('planned')).rejects.toMatchObject(refusal('stage_changes_lifecycle'));
    await expect(change('planned', ', opens_at', `, now() - interval '1 day'`)).rejects.toMatchObject(
      refusal('stage_changes_lifecycle'),
    );
    await expect(change('open', ', closes_at', `, now() - interval '1 day'`)).rejects.toMatchObject(
      refusal('stage_changes_lifecycle'),
    );
    await change('open');
    for (const back of [
      () => change('planned'),
      () => change('planned', ', opens_at', ', now()'),
      () => change('open'),
    ]) {
      await expect(back()).rejects.toMatchObject(refusal('stage_changes_lifecycle'));
    }
    await change('closed');
    for (const back of [() => change('planned'), () => change('closed')]) {
      await expect(back()).rejects.toMatchObject(refusal('stage_changes_lifecycle'));
    }
  });

  it('seals nothing once a stage has opened, though it is closed again', async () => {
    await expect(seal(2)).rejects.toMatchObject(refusal('rulebook_versions_before_opening'));
  });

  it('cannot say that a stage opened at another time than it did', async () => {
    await change('open', ', opens_at', `, '2001-01-01'`);
    const { rows } = await client.query<{ opens_at: Date }>(
      `select opens_at from stage_changes where contest_id = $1 order by position desc limit 1`,
      [LIVE],
    );
    expect(rows[0]!.opens_at.getUTCFullYear()).toBeGreaterThan(2001);
  });
});

it('enters no other database of the server', async () => {
  for (const other of ['postgres', 'template1']) {
    const stranger = new Client(Object.assign(new URL(database.appUrl), { pathname: `/${other}` }).href);
    await expect(stranger.connect()).rejects.toMatchObject({ code: '42501' });
  }
});

it('cannot open ballots of an imported contest, nor call it another', async () => {
  const ballots = (isImported: boolean) =>
    client.query(`insert into stages (id, contest_id, contest_is_imported, key, position, kind, title, opens)
      select gen_random_uuid(), id, ${isImported}, 'vote', 8, 'ballots', title, '{"channels": ["web"]}'
      from contests where is_imported`);
  await expect(ballots(false)).rejects.toMatchObject({ constraint: 'stages_contest_fkey' });
  await ballots(true);
  await expect(
    client.query(`insert into stage_changes (contest_id, stage_id, "to", reason)
      select contest_id, id, 'open', title from stages where contest_is_imported`),
  ).rejects.toMatchObject({ constraint: 'stage_changes_imported' });
});

it('imports no evidence into a contest that was not created as imported', async () => {
  await expect(
    client.query(`insert into frozen_evidence (id, contest_id, contest_is_imported, round, rulebook_version, origin,
        hash)
      select gen_random_uuid(), contest_id, false, 'final', 1, 'imported', hash
      from rulebook_versions join contests on contests.id = contest_id where not is_imported`),
  ).rejects.toMatchObject({ constraint: 'frozen_evidence_imported_check' });
});

/** An imported contest and one with a stage, a session that has ended, tokens and a link that were used or replaced. */
const ROWS = `
  insert into contests (id, slug, title, lead, time_zone, organisers, is_simulated, is_imported)
    values (gen_random_uuid(), 'past-2031', '{"zh":"一"}', '{"zh":"一"}', 'UTC', '[]', false, true);
  insert into contests (id, slug, title, lead, time_zone, organisers, is_simulated, is_imported)
    values ('00000000-0000-4000-8000-000000000001', 'live-2031', '{"zh":"一"}', '{"zh":"一"}', 'UTC', '[]', false, false);
  insert into stages (id, contest_id, contest_is_imported, key, position, kind, title, opens)
    select gen_random_uuid(), id, false, 'vote', 1, 'ballots', title, '{"channels": ["web"]}'
    from contests where not is_imported;
  insert into accounts (id, email, name, password_hash) values (gen_random_uuid(), 'a@b.c', 'A', '$argon2id$');
  insert into login_sessions (id, account_id, ended_at, ended_why)
    select gen_random_uuid(), id, now(), 'signed-out' from accounts;
  insert into refresh_tokens (hash, session_id, expires_at, used_at)
    select sha256('a'), id, now(), now() from login_sessions;
  insert into refresh_tokens (hash, session_id, expires_at, replaced_at)
    select sha256('b'), id, now(), now() from login_sessions;
  insert into setup_links (token_hash, expires_at, used_at) values (sha256('a'), now(), now());`;
