// The launcher as people use it: real processes, a real database in a folder of its own. Needs the build.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ended, freePort, Launchers, until } from './start-support.mjs';

/** a folder as people name them, and longer than a socket's address may be */
const EMPTY = `桂冠 的 data ${'x'.repeat(120)}`;
let launchers;

before(async () => (launchers = await Launchers.make()));
after(() => launchers.end());

const url = (file) => launchers.url(file);
const post = (file, body, token, origin) =>
  fetch(url(file), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(origin ? { origin } : {}),
    },
    body: JSON.stringify(body),
  });

describe('npm start', () => {
  let login;
  let launcher;
  const signIn = () => post('auth/login', { email: login.email, password: login.password });

  it('seeds the demo and says where it is, where the data lies, and how to sign in', async () => {
    launcher = await launchers.start('demo');
    assert.match(launcher.said, new RegExp(`Laurel runs at http://localhost:${launchers.port}\n`));
    assert.ok(launcher.said.includes(launchers.at('demo')), launcher.said);
    assert.ok(launcher.said.trim().split('\n').length <= 6, launcher.said);
    const file = launchers.at('demo/demo-logins.json');
    assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    [login] = JSON.parse(fs.readFileSync(file, 'utf8'));
    assert.deepEqual([login.role, login.contest], ['administrator', null]);
    assert.ok(launcher.said.includes(login.password));
    const { contests } = await (await fetch(url('contests'))).json();
    assert.deepEqual(
      contests.map(({ slug }) => slug),
      ['guangzhou-live', 'guangzhou-2022'],
    );
    assert.equal((await post('auth/login', login)).status, 400, 'unknown properties are refused');
    assert.equal((await signIn()).status, 200);
  });

  it('tells the api nothing of the owner and the superuser', () => {
    const env = fs.readFileSync(`/proc/${launchers.apiOf('demo')}/environ`, 'utf8');
    assert.match(env, /APP_DATABASE_URL=postgres:\/\/laurel_app:/);
    assert.doesNotMatch(env, /laurel_owner|laurel_launcher/);
  });

  it('refuses a port that is in use, and the removal of data that is', async () => {
    const second = await launchers.start('other');
    assert.equal(second.exitCode, 1);
    assert.match(second.said, new RegExp(`^Port ${launchers.port} is in use`));
    const { code, said } = await launchers.reset('demo', '--yes');
    assert.equal(code, 1);
    assert.match(said, /^Laurel runs on this data already, at http:.*Stop it first/);
  });

  it('refuses a second start on the same data, and says where the first is', async () => {
    for (const env of [{}, { PORT: String(await freePort()) }]) {
      const second = await launchers.start('demo', { env });
      assert.equal(second.exitCode, 1);
      const first = `at http://localhost:${launchers.port} (process ${launcher.pid})`;
      assert.ok(second.said.startsWith(`Laurel runs on this data already, ${first}. Stop it first`), second.said);
    }
    assert.equal(await launchers.isReady(), true);
  });

  it('stops all by Ctrl-C', async () => {
    assert.ok(launchers.processesOf('demo').length >= 3, 'launcher, PostgreSQL and api');
    assert.equal(await ended(launcher, 'SIGINT'), 0);
    await launchers.untilNothingRuns('demo');
  });

  it('keeps the data, and the second time keeps the password to the file', async () => {
    launcher = await launchers.start('demo');
    assert.ok(!launcher.said.includes(login.password), launcher.said);
    assert.match(launcher.said, /Sign in as administrator: .*, password in .*demo-logins\.json\n/);
    assert.equal((await signIn()).status, 200);
  });

  it('after kill -9 starts again', async () => {
    const api = launchers.apiOf('demo');
    await ended(launcher, 'SIGKILL');
    await until(() => launchers.apiOf('demo') !== api, 'the end of an api without its launcher');
    launcher = await launchers.start('demo');
    assert.match(launcher.said, /Ctrl-C/);
    assert.equal((await signIn()).status, 200);
    assert.equal((await launchers.reset('demo', '--yes')).code, 1);
    assert.equal(await ended(launcher, 'SIGTERM'), 0);
  });

  it('names the key file to bring back', async () => {
    const key = launchers.at('demo/keys/access-token.key');
    fs.renameSync(key, `${key}.away`);
    const child = await launchers.start('demo');
    fs.renameSync(`${key}.away`, key);
    assert.equal(child.exitCode, 1);
    assert.equal(child.said.trim().split('\n').length, 1, child.said);
    assert.ok(child.said.startsWith(`${key} is missing`));
  });

  it('--empty seeds nothing and prints a link that makes the administrator, also where all addresses are served', async () => {
    const child = await launchers.start(EMPTY, { args: ['--empty'], env: { HOST: '0.0.0.0' } });
    const address = `http://localhost:${launchers.port}`;
    assert.ok(child.said.includes(`at ${address}\n`), child.said);
    const token = /\/setup#([\w-]{43})/.exec(child.said)?.[1];
    assert.ok(token, child.said);
    assert.deepEqual((await (await fetch(url('contests'))).json()).contests, []);
    const account = { email: 'a@example.org', password: 'a long enough password', name: 'A' };
    const made = await post('auth/setup', { token, ...account }, undefined, address);
    assert.equal(made.status, 201);
    const { accessToken } = await made.json();
    const words = { zh: '大赛' };
    const stages = [{ key: 'call', kind: 'call', title: words }];
    const contest = { slug: 'own-2031', title: words, lead: words, timeZone: 'Asia/Shanghai', organisers: [], stages };
    const created = await post('contests', { ...contest, isSimulated: false, isImported: false }, accessToken);
    assert.equal(created.status, 201, await created.text());
    await ended(child, 'SIGTERM');
    const again = await launchers.start(EMPTY);
    assert.doesNotMatch(again.said, /setup#|Sign in/);
    await ended(again, 'SIGTERM');
  });
});

describe('npm run reset:data', () => {
  it('keeps a contest that is not the demo’s, unless it is told --yes', async () => {
    const refused = await launchers.reset(EMPTY);
    assert.equal(refused.code, 1);
    assert.match(refused.said, /own-2031/);
    assert.ok(fs.existsSync(path.join(launchers.at(EMPTY), 'pg/PG_VERSION')));
    assert.equal((await launchers.reset(EMPTY, '--yes')).code, 0);
    assert.deepEqual(fs.readdirSync(launchers.at(EMPTY)), []);
  });

  it('removes the demo, its keys and its logins', async () => {
    assert.equal((await launchers.reset('demo')).code, 0);
    assert.deepEqual(fs.readdirSync(launchers.at('demo')), []);
    assert.deepEqual(await launchers.reset('demo'), { code: 0, said: 'There is no data.\n' });
  });

  it('is refused while another is at work, and lets no start in', async () => {
    const launcher = launchers.launch('reset', { args: ['--empty'] });
    await until(() => fs.existsSync(launchers.at('reset/pg/PG_VERSION')));
    await ended(launcher, 'SIGTERM');
    const stopped = launchers.run(process.execPath, ['tools/reset-data.mjs'], launchers.environment('reset'));
    await until(() => fs.existsSync(launchers.at('reset/running.json')));
    stopped.kill('SIGSTOP');
    assert.match((await launchers.reset('reset')).said, /^npm run reset:data is at work on this data \(process \d+\)/);
    assert.match((await launchers.start('reset')).said, /^npm run reset:data is at work on this data/);
    stopped.kill('SIGCONT');
    await once(stopped, 'close');
    assert.deepEqual(fs.readdirSync(launchers.at('reset')), []);
  });
});
