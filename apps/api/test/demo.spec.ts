import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDemo } from '../src/demo/demo-files.js';
import { prepare } from '../src/demo/prepare.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser, testSettings } from './support/test-database.js';

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
