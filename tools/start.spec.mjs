// The launcher as people use it: real processes, a real database in a folder of its own. Needs the build.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
/** a folder as people name them, and longer than a socket's address may be */
const EMPTY = `桂冠 的 data ${'x'.repeat(120)}`;
const running = new Set();
let folder;
let port;

before(async () => {
  // where PostgreSQL's account can reach it, also when the checkout lies below a private home
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-start-'));
  fs.chmodSync(folder, 0o755);
  port = await freePort();
});
after(async () => {
  await Promise.all([...running].map((child) => ended(child, 'SIGTERM')));
  fs.rmSync(folder, { recursive: true, force: true });
});

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  await once(server, 'close');
  return free;
}

function environment(data, extra = {}) {
  const own = { ...process.env };
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL', 'PUBLIC_URL', 'HOST']) delete own[name];
  return { ...own, DATA_DIR: path.join(folder, data), PORT: String(port), ...extra };
}

function run(script, args, env) {
  const child = spawn(process.execPath, [at(script), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (child.said += chunk));
  child.once('close', () => running.delete(child));
  return child;
}

/** A launcher that serves, or that gave up. */
async function start(data, { args = [], env = {} } = {}) {
  const child = run('tools/start.mjs', ['--no-build', ...args], environment(data, env));
  const over = once(child, 'close');
  while (!child.said.includes('Ctrl-C stops it.') && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), over]);
  }
  return child;
}

async function ended(child, signal) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'close');
  }
  return child.exitCode;
}

async function outcomeOf(script, args, env) {
  const child = run(script, args, env);
  await once(child, 'close');
  return { code: child.exitCode, said: child.said };
}

const reset = (data, ...args) => outcomeOf('tools/reset-data.mjs', args, environment(data));
const url = (file) => `http://127.0.0.1:${port}/api/${file}`;
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

/** The processes whose command line speaks of this test's folder or descends from `pid`. */
function children(pid) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return fs.readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(pid);
      } catch {
        return false; // gone meanwhile
      }
    });
}

const isAlive = (pid) => fs.existsSync(`/proc/${pid}`);

async function until(holds) {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await once(setImmediateEvent(), 'tick')) {
    if (await holds()) return;
  }
  assert.fail('it did not come to be');
}

function setImmediateEvent() {
  const target = new EventTarget();
  setTimeout(() => target.dispatchEvent(new Event('tick')), 50);
  return target;
}

describe('npm start', () => {
  let login;

  it('seeds the demo and says where it is, where the data lies, and how to sign in', async () => {
    const child = await start('demo');
    const data = path.join(folder, 'demo');
    assert.match(child.said, new RegExp(`Laurel runs at http://localhost:${port}\n`));
    assert.ok(child.said.includes(data), child.said);
    assert.ok(child.said.trim().split('\n').length <= 6, child.said);
    const file = path.join(data, 'demo-logins.json');
    assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    [login] = JSON.parse(fs.readFileSync(file, 'utf8'));
    assert.deepEqual([login.role, login.contest], ['administrator', null]);
    assert.ok(child.said.includes(login.password));
    const { contests } = await (await fetch(url('contests'))).json();
    assert.deepEqual(
      contests.map(({ slug }) => slug),
      ['guangzhou-2022'],
    );
    assert.equal((await post('auth/login', login)).status, 400, 'unknown properties are refused');
    assert.equal((await post('auth/login', { email: login.email, password: login.password })).status, 200);
  });

  it('tells the api nothing of the owner and the superuser', () => {
    const [child] = running;
    const api = children(child.pid).find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'));
    const env = fs.readFileSync(`/proc/${api}/environ`, 'utf8');
    assert.match(env, /APP_DATABASE_URL=postgres:\/\/laurel_app:/);
    assert.doesNotMatch(env, /laurel_owner|laurel_launcher/);
  });

  it('refuses a port that is in use, and the removal of data that is', async () => {
    const second = await start('other');
    assert.equal(second.exitCode, 1);
    assert.match(second.said, new RegExp(`^Port ${port} is in use`));
    assert.deepEqual(await reset('demo', '--yes'), {
      code: 1,
      said: 'The server runs: stop it first (Ctrl-C where it was started).\n',
    });
  });

  it('stops all by Ctrl-C', async () => {
    const [child] = running;
    const pids = children(child.pid);
    assert.equal(pids.length, 2);
    assert.equal(await ended(child, 'SIGINT'), 0);
    assert.deepEqual(pids.filter(isAlive), []);
  });

  it('takes under ten seconds the second time, keeps the data, and after kill -9 starts again', async () => {
    const begin = performance.now();
    const child = await start('demo');
    assert.ok(performance.now() - begin < 10_000);
    assert.ok(child.said.includes(login.password));
    const [api] = children(child.pid).filter((pid) =>
      fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'),
    );
    await ended(child, 'SIGKILL');
    await until(() => !isAlive(api));
    const again = await start('demo');
    assert.match(again.said, /Ctrl-C/);
    assert.equal((await post('auth/login', { email: login.email, password: login.password })).status, 200);
    assert.match((await reset('demo', '--yes')).said, /^The server runs/);
    assert.equal(await ended(again, 'SIGTERM'), 0);
  });

  it('names the key file to bring back', async () => {
    const key = path.join(folder, 'demo/keys/access-token.key');
    fs.renameSync(key, `${key}.away`);
    const child = await start('demo');
    fs.renameSync(`${key}.away`, key);
    assert.equal(child.exitCode, 1);
    assert.equal(child.said.trim().split('\n').length, 1, child.said);
    assert.ok(child.said.startsWith(`${key} is missing`));
  });

  it('says in words what is wrong with a setting or an option', async () => {
    const wrong = await start('demo', { env: { PORT: 'http' } });
    assert.equal(wrong.said, 'PORT must be a whole number from 1 to 65535; it is "http".\n');
    const half = run('tools/start.mjs', ['--no-build'], { ...environment('demo'), DATABASE_URL: 'postgres://a@b/c' });
    await once(half, 'close');
    assert.match(half.said, /^Set both DATABASE_URL/);
    const unknown = await start('demo', { args: ['--seed'] });
    assert.deepEqual([unknown.exitCode, unknown.said.includes('--empty')], [2, true]);
  });

  it('says in words that Node is too old, or that the folder cannot be written', async () => {
    const old = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.18.3'}})`;
    const tooOld = await start('demo', {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}` },
    });
    assert.deepEqual([tooOld.exitCode, tooOld.said], [1, 'Laurel needs Node 20.19 or newer; this is 20.18.3.\n']);
    const inside = await start('demo/demo-logins.json/inside');
    assert.equal(inside.exitCode, 1);
    assert.match(inside.said, /^Nothing can be written to \/.*inside \(ENOTDIR\)/);
  });

  it('says in words that a data folder is damaged', async () => {
    const control = path.join(folder, 'demo/pg/global/pg_control');
    const kept = fs.readFileSync(control);
    fs.truncateSync(control, 100);
    const child = await start('demo');
    fs.writeFileSync(control, kept);
    assert.equal(child.exitCode, 1);
    assert.match(child.said, /^The database does not start\. If its folder is damaged, bring it back from your backup/);
    assert.doesNotMatch(child.said, /\n {4}at /);
  });

  it('--empty seeds nothing and prints a link that makes the administrator, also where all addresses are served', async () => {
    const child = await start(EMPTY, { args: ['--empty'], env: { HOST: '0.0.0.0' } });
    assert.match(child.said, new RegExp(`at http://localhost:${port}\n`));
    const token = /\/setup#([\w-]{43})/.exec(child.said)?.[1];
    assert.ok(token, child.said);
    assert.deepEqual((await (await fetch(url('contests'))).json()).contests, []);
    const account = { email: 'a@example.org', password: 'a long enough password', name: 'A' };
    const made = await post('auth/setup', { token, ...account }, undefined, `http://localhost:${port}`);
    assert.equal(made.status, 201);
    const { accessToken } = await made.json();
    const words = { zh: '大赛' };
    const stages = [{ key: 'call', kind: 'call', title: words }];
    const contest = { slug: 'own-2031', title: words, lead: words, timeZone: 'Asia/Shanghai', organisers: [], stages };
    const created = await post('contests', { ...contest, isSimulated: false, isImported: false }, accessToken);
    assert.equal(created.status, 201, await created.text());
    await ended(child, 'SIGTERM');
    const again = await start(EMPTY);
    assert.doesNotMatch(again.said, /setup#|Sign in/);
    await ended(again, 'SIGTERM');
  });
});

describe('npm run reset:data', () => {
  it('keeps a contest that is not the demo’s, unless it is told --yes', async () => {
    const refused = await reset(EMPTY);
    assert.equal(refused.code, 1);
    assert.match(refused.said, /own-2031/);
    assert.ok(fs.existsSync(path.join(folder, EMPTY, 'pg/PG_VERSION')));
    assert.equal((await reset(EMPTY, '--yes')).code, 0);
    assert.deepEqual(fs.readdirSync(path.join(folder, EMPTY)), []);
  });

  it('removes the demo, its keys and its logins', async () => {
    assert.equal((await reset('demo')).code, 0);
    assert.deepEqual(fs.readdirSync(path.join(folder, 'demo')), []);
    assert.deepEqual(await reset('demo'), { code: 0, said: 'There is no data.\n' });
  });
});
