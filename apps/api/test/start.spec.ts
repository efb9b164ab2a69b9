import { execFile } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { keyNames } from '../src/auth/key-files.js';
import { makeKeys } from '../src/auth/make-keys.js';
import { readConfig } from '../src/config/app-config.js';
import { reasonOf } from '../src/config/start-refused.js';
import { readDemo } from '../src/demo/demo-files.js';
import { prepare } from '../src/demo/prepare.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser, makeTestDatabase, type TestDatabase, testSettings } from './support/test-database.js';
import { DataSource } from 'typeorm';

const good = { APP_DATABASE_URL: 'postgres://a:secret@127.0.0.1/laurel', KEYS_DIR: '/tmp/keys' };

describe('the settings', () => {
  it('have defaults for one machine', () => {
    expect(readConfig(good)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      isHttps: false,
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      trustProxy: false,
      webRoot: null,
      bodyLimit: 1_048_576,
    });
  });

  it('answer to PUBLIC_URL alone where it is given', () => {
    const config = readConfig({ ...good, PUBLIC_URL: 'https://award.example/' });
    expect(config).toMatchObject({
      publicUrl: 'https://award.example',
      isHttps: true,
      origins: ['https://award.example'],
    });
  });

  it('answer to this machine’s own addresses where all are served, not to whatever name is asked for', () => {
    const { origins } = readConfig({ ...good, HOST: '0.0.0.0', PORT: '8080' });
    expect(origins).toContain('http://localhost:8080');
    const own = Object.values(os.networkInterfaces())
      .flat()
      .filter((each) => each?.family === 'IPv4');
    for (const address of own) expect(origins).toContain(`http://${address?.address}:8080`);
  });

  it.each(['0.0.0.0', '::', '127.0.0.1', '::1', '10.0.0.1', 'award.example'])(
    'answer with HOST %s to the address that they print',
    (host) => {
      const { publicUrl, origins } = readConfig({ ...good, HOST: host });
      expect(origins).toContain(new URL(publicUrl).origin);
      expect(publicUrl).not.toMatch(/0\.0\.0\.0|\[::\]/);
    },
  );

  it('name what a start lacks: a file, a port, a database', () => {
    const failed = (code: string, rest: object) => reasonOf(Object.assign(new Error(code), { code, ...rest }));
    expect(failed('EACCES', { path: '/keys/a.key' })).toMatch(/^\/keys\/a\.key cannot be read or written/);
    expect(failed('EACCES', { port: 80 })).toMatch(/^Port 80 may not/);
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', '3D000', '28P01', '42501']) {
      expect(failed(code, {})).toMatch(/address/);
    }
    expect(failed('EADDRINUSE', { port: 3000 })).toMatch(/^Port 3000 is in use/);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'award.example'],
    ['PUBLIC_URL', 'https://award.example/path'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['WEB_ROOT', '/nowhere'],
    ['TRUST_PROXY', 'everyone'],
    ['TRUST_PROXY', '0'],
    ['BODY_LIMIT', '1e9'],
    ['APP_DATABASE_URL', 'mysql://u:hunter2@h/d'],
    ['DATABASE_URL', 'postgres://owner:hunter2@h/d'],
    ['KEYS_DIR', ''],
  ])('refuse %s=%s with a sentence that names it and no secret', (name, value) => {
    const read = () => readConfig({ ...good, [name]: value });
    expect(read).toThrow(new RegExp(`^${name} `));
    expect(read).not.toThrow(/hunter2/);
  });

  it('take the address of the database from a file', () => {
    const file = path.join(os.tmpdir(), `laurel-url-${process.pid}`);
    fs.writeFileSync(file, 'postgres://laurel_app:x@h/d\n');
    const { databaseUrl } = readConfig({ KEYS_DIR: '/tmp', APP_DATABASE_URL_FILE: file });
    fs.rmSync(file);
    expect(databaseUrl).toBe('postgres://laurel_app:x@h/d');
    expect(() => readConfig({ KEYS_DIR: '/tmp', APP_DATABASE_URL_FILE: file })).toThrow(/^APP_DATABASE_URL_FILE /);
  });

  it('name all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x' })).toThrow(/PORT[^]*APP_DATABASE_URL[^]*KEYS_DIR/);
  });
});

describe('a start', () => {
  let database: TestDatabase;
  let keysDir: string;
  const keys = async (): Promise<void> => {
    const source = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
    await makeKeys(source.manager, keysDir).finally(() => source.destroy());
  };
  beforeAll(async () => {
    database = await makeTestDatabase();
    await asSuperuser(database.superUrl, (client) => client.query('delete from key_checks'));
    keysDir = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-keys-'));
  });
  afterAll(async () => {
    await database.drop();
    fs.rmSync(keysDir, { recursive: true });
  });

  it('makes the keys when the database has none, for their owner alone', async () => {
    await keys();
    const file = path.join(keysDir, 'access-token.key');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const key = fs.readFileSync(file, 'utf8');
    await keys();
    expect(fs.readFileSync(file, 'utf8')).toBe(key);
    const rows = await asSuperuser(database.superUrl, (client) => client.query('select check_value from key_checks'));
    expect(JSON.stringify(rows.rows)).not.toContain(key.trim());
  });

  it('closes a key that others could read', async () => {
    const file = path.join(keysDir, 'access-token.key');
    fs.chmodSync(file, 0o644);
    await keys();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(
    keyNames.flatMap((name) => [
      [name, 'missing', (file: string) => fs.rmSync(file), new RegExp(`${name}\\.key is missing`)] as const,
      [
        name,
        'wrong',
        (file: string) => fs.writeFileSync(file, Buffer.alloc(32, 7).toString('base64url')),
        /is not the key/,
      ] as const,
      [name, 'damaged', (file: string) => fs.writeFileSync(file, 'short'), /is damaged/] as const,
    ]),
  )('is refused with the %s key %s, by the name of the file to bring back', async (name, _what, spoil, sentence) => {
    const file = path.join(keysDir, `${name}.key`);
    const kept = fs.readFileSync(file);
    spoil(file);
    await expect(keys()).rejects.toThrow(sentence);
    await expect(keys()).rejects.toThrow(file);
    await expect(startTestApp({ KEYS_DIR: keysDir, APP_DATABASE_URL: database.appUrl })).rejects.toThrow(file);
    fs.writeFileSync(file, kept);
  });

  it('is refused with a sentence, and no stack, where the port is taken or the keys’ folder is none', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1').unref();
    await once(taken, 'listening');
    const port = String((taken.address() as net.AddressInfo).port);
    const started = (environment: Record<string, string>) =>
      promisify(execFile)(process.execPath, [fileURLToPath(new URL('../main.js', testSettings.workerFile))], {
        env: { PATH: process.env['PATH'], APP_DATABASE_URL: database.appUrl, KEYS_DIR: keysDir, ...environment },
      }).catch(({ stderr }: { stderr: string }) => stderr);
    expect(await started({ PORT: port })).toBe(`Port ${port} is in use: stop what uses it, or set PORT to another.\n`);
    const file = path.join(keysDir, 'access-token.key', 'folder');
    expect(await started({ KEYS_DIR: file })).toMatch(/^\S+ (is missing|cannot be read or written)[^\n]*\n$/);
    taken.close();
  });

  it('is refused to a role that could change the log', async () => {
    const mighty = { KEYS_DIR: keysDir, APP_DATABASE_URL: database.ownerUrl };
    await expect(startTestApp(mighty)).rejects.toThrow(/too much power/);
    await expect(startTestApp({ ...mighty, APP_DATABASE_URL: database.superUrl })).rejects.toThrow(/too much power/);
  });

  it('is refused before the migrations ran', async () => {
    const empty = await makeTestDatabase({ isMigrated: false });
    await asSuperuser(empty.superUrl, (client) => client.query('grant usage on schema public to laurel_app'));
    await expect(startTestApp({ KEYS_DIR: keysDir, APP_DATABASE_URL: empty.appUrl })).rejects.toThrow();
    await empty.drop();
  });
});

describe('the demo', () => {
  const demoDir = path.join(__dirname, '../demo');
  let app: TestApp;
  let folder: string;
  let loginsFile: string;
  const prepared = (isEmptyWanted = false) => prepare({ demoDir, loginsFile, isEmptyWanted });

  beforeAll(async () => {
    app = await startTestApp();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-demo-'));
    loginsFile = path.join(folder, 'demo-logins.json');
    Object.assign(process.env, { APP_DATABASE_URL: app.database.appUrl, KEYS_DIR: testSettings.keysDir });
  });
  afterAll(async () => {
    await app.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('is not seeded where a link for the first administrator is wanted', async () => {
    const made = await prepared(true);
    expect(made).toMatchObject({ made: 'setup-link', token: expect.stringMatching(/^[\w-]{43}$/) });
    expect((await app.get('/api/contests')).body.contests).toEqual([]);
  });

  it('is seeded by one of two into an empty database, published and audited, with a login of its own', async () => {
    const both = await Promise.all([prepared(), prepared()]);
    expect(both.map(({ made }) => made).sort()).toEqual(['demo', 'nothing']);
    const { body } = await app.get('/api/contests/guangzhou-2022');
    expect(body).toMatchObject({ isSimulated: true, isImported: true, entriesCount: 77 });
    expect(body.roadshow).toHaveLength(4);
    expect(body.rounds.at(-1).lists.map(({ count }: { count: number }) => count)).toEqual([10, 13]);
    const { contest, entries, stops } = readDemo(path.join(demoDir, 'guangzhou-2022'));
    expect(contest).toMatchObject({ slug: 'guangzhou-2022' });
    const rows = await app.source.query<{ event: string; count: number }[]>(
      'select event, count(*)::int as count from audit_entries group by event',
    );
    expect(Object.fromEntries(rows.map(({ event, count }) => [event, count]))).toMatchObject({
      // each contest of the demo once
      'contest.created': 2,
      'rulebook.sealed': 2,
      'entry.added': 2 * entries.length,
      'roadshow-stop.added': 2 * stops.length,
      'evidence.imported': 1,
      'results.published': 2,
      'administrator.set-up': 1,
    });
    const [login] = JSON.parse(fs.readFileSync(loginsFile, 'utf8'));
    expect(login).toMatchObject({ role: 'administrator', contest: null });
    expect(fs.statSync(loginsFile).mode & 0o777).toBe(0o600);
    expect((await app.post('/api/auth/login', { email: login.email, password: login.password })).status).toBe(200);
  });

  it('is the model case, byte for byte', async () => {
    const golden = path.join(__dirname, '../../../libs/domain/golden/gz-2022/expected.json');
    const { text } = await app.get('/api/contests/guangzhou-2022/results/outcome.json');
    expect(JSON.parse(text)).toEqual(JSON.parse(fs.readFileSync(golden, 'utf8')));
  });

  it('opens the arithmetic of the first, the ninth and an excellent entry', async () => {
    const url = '/api/contests/guangzhou-2022/results';
    const { score, parts } = (await app.get(url)).body.rounds.at(-1);
    expect(score).toMatchObject({ digits: 2, outOf: '100' });
    const { ranking } = parts[0];
    for (const place of [0, 8, 15]) {
      const { number } = ranking[place];
      const { status, body } = await app.get(`${url}/final/entries/${number}`);
      expect(status).toBe(200);
      expect(body.standing).toMatchObject({ place: ranking[place].place, of: 23 });
    }
    expect(ranking[8].tie).not.toBeNull();
  });

  it('sanctions no real body: only samples that are called so may be', async () => {
    const { decisions } = (await app.get('/api/contests/guangzhou-2022/results')).body;
    const real = await app.source.query<{ number: number }[]>(
      `select number from entries join contests on contests.id = contest_id
       where slug = 'guangzhou-2022' and not is_sample`,
    );
    expect(real).toHaveLength(10);
    const numbers = new Set(real.map(({ number }) => number));
    expect(decisions.filter(({ entry }: { entry: number | null }) => entry !== null && numbers.has(entry))).toEqual([]);
  });

  it('has a contest under way: its shortlist is published, its vote and its review are open', async () => {
    const { body } = await app.get('/api/contests/guangzhou-live');
    expect(body).toMatchObject({ isSimulated: true, isImported: false, entriesCount: 77 });
    const open = body.stages.filter(({ state }: { state: string }) => state === 'open');
    expect(open.map(({ key }: { key: string }) => key)).toEqual(['public-vote', 'expert-review']);
    const ballot = (await app.get('/api/contests/guangzhou-live/ballot')).body;
    expect(ballot.entries).toHaveLength(23);
    const sheets = await app.source.query<{ request_id: string }[]>(
      `select request_id from audit_entries where event = 'sheets.submitted'`,
    );
    expect(sheets).toEqual(Array.from({ length: 3 }, () => ({ request_id: 'seed' })));
    const logins = JSON.parse(fs.readFileSync(loginsFile, 'utf8')) as { role: string }[];
    const roles = new Map<string, number>();
    for (const { role } of logins) roles.set(role, (roles.get(role) ?? 0) + 1);
    expect(Object.fromEntries(roles)).toEqual({ administrator: 1, organiser: 2, judge: 12, submitter: 1, auditor: 1 });
  });

  it('is seeded once', async () => {
    const before = await app.auditCount();
    expect(await prepared()).toEqual({ made: 'nothing' });
    expect(await prepared(true)).toEqual({ made: 'nothing' });
    expect(await app.auditCount()).toBe(before);
  });

  it('is finished when the seeding was cut short', async () => {
    await asSuperuser(app.database.superUrl, async (client) => {
      const ofContest = [
        ...['outcome_versions', 'outcome_version_rounds', 'outcome_version_bases', 'published_parts'],
        ...['published_places', 'published_outs', 'published_list_members', 'published_decisions', 'frozen_evidence'],
        ...['coverage', 'roadshow_appearances'],
      ].map((table) => `delete from ${table} where contest_id = (table demo);`);
      await client.query(`
        set session_replication_role = replica;
        create temporary view demo as select id from contests where slug = 'guangzhou-2022';
        ${ofContest.join('\n')}
        delete from memberships where role = 'administrator';
        delete from accounts where email = 'admin@laurel.example';
        delete from roadshow_stops where contest_id = (table demo) and position > 2;
        delete from entry_submitters using entries where entries.id = entry_id and contest_id = (table demo);
        delete from entries where contest_id = (table demo) and number > 40;
        delete from entry_search_texts where contest_id = (table demo) and number > 40`);
    });
    await expect(prepared(true)).rejects.toThrow(/without --empty/);
    expect(await prepared()).toEqual({ made: 'demo' });
    const { body } = await app.get('/api/contests/guangzhou-2022');
    expect(body).toMatchObject({ entriesCount: 77 });
    expect(body.publishedAt).not.toBeNull();
  });
});
