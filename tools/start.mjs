// npm start: builds, starts PostgreSQL unless addresses of another are given, migrates, seeds, serves; Ctrl-C stops all.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BuildStamp } from './build-stamp.mjs';
import { inspectDb, startDb } from './embedded-db.mjs';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);

/** A reason for the person who started it: printed without a stack. */
class Refused extends Error {}

refuseOldNode();
const { values: options } = readOptions();
const dataDir = path.resolve(process.env.DATA_DIR ?? at('.laurel'));
const host = process.env.HOST?.trim() || '127.0.0.1';
const port = Number(process.env.PORT?.trim() || 3000);
const running = { db: undefined, api: undefined, isStopping: false };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Laurel needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: { empty: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } },
    });
  } catch (error) {
    process.stderr.write(
      `${error.message}. Known: --empty (seeds nothing, prints a link for an administrator), --no-build.\n`,
    );
    return process.exit(2);
  }
}

async function start() {
  await refuseUsedPort();
  makeDataDir();
  const [addresses] = await Promise.all([database(), options['no-build'] ? undefined : build()]);
  if (running.isStopping) return;
  await run('migrate.js', [], environment({ DATABASE_URL: addresses.owner }));
  const env = environment({ APP_DATABASE_URL: addresses.app });
  const logins = path.join(dataDir, 'demo-logins.json');
  const prepared = JSON.parse(await run('prepare.js', [logins, ...(options.empty ? ['--empty'] : [])], env));
  if (running.isStopping) return;
  const address = await serve(env);
  greet({ address, prepared, logins, home: addresses.home });
}

function makeDataDir() {
  try {
    // the keys, the logins and the cluster are closed each by itself; PostgreSQL’s account must get through
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
  } catch ({ code }) {
    throw new Refused(`Nothing can be written to ${dataDir} (${code}): set DATA_DIR to a folder of your own.`);
  }
}

/** The given addresses, else those of the embedded server, which this process alone knows. */
async function database() {
  const { DATABASE_URL: owner, APP_DATABASE_URL: app } = process.env;
  if ((owner === undefined) !== (app === undefined)) {
    throw new Refused('Set both DATABASE_URL (laurel_owner) and APP_DATABASE_URL (laurel_app), or neither.');
  }
  if (owner !== undefined) return { owner, app, home: undefined };
  running.db = await startDb({ dir: path.join(dataDir, 'pg') }).catch((error) => {
    const advice = 'If its folder is damaged, bring it back from your backup; npm run reset:data begins anew.';
    throw new Refused(`The database does not start. ${advice}\n${String(error.message).trim()}`);
  });
  return { owner: running.db.ownerUrl, app: running.db.appUrl, home: running.db.home };
}

/** Quiet when all goes well, and nothing at all when nothing has changed. */
async function build() {
  const stamp = new BuildStamp(at('.'));
  if (stamp.isCurrent) return;
  say('Building …');
  const fingerprint = stamp.fingerprint();
  const args = ['run-many', '-t', 'build', '-p', '@laurel/api,@laurel/web', '--outputStyle=static'];
  const env = { ...process.env, NX_ISOLATE_PLUGINS: 'false', FORCE_COLOR: '0' };
  const nx = fs.realpathSync(at('node_modules/.bin/nx'));
  await output(spawn(process.execPath, [nx, ...args], { cwd: at('.'), env }), 'The build failed.');
  stamp.write(fingerprint);
}

const run = (program, args, env) =>
  output(spawn(process.execPath, [at(`apps/api/dist/${program}`), ...args], { env, detached: true }));

/** What a program printed; when it fails, its last words are the reason. */
function output(child, intro) {
  return new Promise((resolve, reject) => {
    let [out, words] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (words = (words + chunk).slice(-6000)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Refused([intro, words.trim()].filter(Boolean).join('\n')));
    });
  });
}

/** The api sees laurel_app's address alone. */
function environment(addresses) {
  const rest = { ...process.env };
  delete rest.DATABASE_URL;
  delete rest.APP_DATABASE_URL;
  const web = at('apps/web/dist');
  return {
    LOG_LEVEL: 'warn',
    ...(fs.existsSync(path.join(web, 'client/index.html')) ? { WEB_ROOT: web } : {}),
    ...rest,
    NODE_ENV: 'production',
    HOST: host,
    PORT: String(port),
    KEYS_DIR: path.join(dataDir, 'keys'),
    ...addresses,
  };
}

/** Tells its address. In a group of its own, so that Ctrl-C reaches the launcher first; it stops by itself when the launcher is gone. */
function serve(env) {
  return new Promise((resolve, reject) => {
    let words = '';
    const api = spawn(process.execPath, [at('apps/api/dist/main.js')], {
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    running.api = api;
    api.stderr.on('data', (chunk) => (words = (words + chunk).slice(-6000)));
    api.stderr.pipe(process.stderr);
    api.once('error', reject);
    api.once('message', resolve);
    api.once('exit', (code) => {
      if (running.isStopping) return;
      reject(new Refused(''));
      if (words === '') process.stderr.write(`The api stopped (${code}).\n`);
      void stop(1);
    });
  });
}

function greet({ address, prepared, logins, home }) {
  say(`Laurel runs at ${address}`);
  say(`Its data lies in ${dataDir}${home === undefined ? ', the database elsewhere' : ''}`);
  if (home !== undefined && !home.startsWith(dataDir)) say(`The database lies in ${home}: back it up as well`);
  if (prepared.made === 'setup-link') say(`Make the administrator within 24 hours: ${address}/setup#${prepared.token}`);
  else sayLogin(logins);
  say('Ctrl-C stops it.');
}

function sayLogin(file) {
  if (!fs.existsSync(file)) return;
  const [login] = JSON.parse(fs.readFileSync(file, 'utf8'));
  say(`Sign in as ${login.role}: ${login.email}, password ${login.password} (also in ${file})`);
}

async function stop(code) {
  if (running.isStopping) return;
  running.isStopping = true;
  await ended(running.api);
  await running.db?.stop();
  process.exit(code);
}

/** Asks a child to end, and waits for it; after ten seconds it is told. */
function ended(child) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

async function refuseUsedPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refused(`PORT must be a whole number from 1 to 65535; it is "${process.env.PORT}".`);
  }
  const code = await new Promise((resolve) => {
    const server = net.createServer().once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  const isOurs = process.env.DATABASE_URL === undefined && inspectDb(path.join(dataDir, 'pg')).isRunning;
  if (code === 'EADDRINUSE') {
    throw new Refused(
      `Port ${port} is in use${isOurs ? ': Laurel seems to run already' : ''}. Stop what uses it, or set PORT to another.`,
    );
  }
  throw new Refused(`Laurel cannot listen on ${host}, port ${port} (${code}): check HOST and PORT.`);
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Refused ? error.message : error.stack}\n`);
  await stop(1);
}
