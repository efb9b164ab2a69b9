// npm start: builds, starts PostgreSQL unless addresses of another are given, migrates, seeds, serves; Ctrl-C stops all.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { API_SERVER } from './api-server.mjs';
import { BuildStamp } from './build-stamp.mjs';
import { Children } from './launcher/children.mjs';
import { DataFolder } from './launcher/data-folder.mjs';
import { WatchedDb } from './launcher/database.mjs';
import { readPort, refuseUsedPort } from './launcher/port.mjs';
import { reasonOf, Refused } from './launcher/refused.mjs';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);
const complain = (line) => process.stderr.write(`${line}\n`);

refuseOldNode();
const { values: options } = readOptions();
const host = process.env.HOST?.trim() || '127.0.0.1';
const isDatabaseOurs = process.env.DATABASE_URL === undefined && process.env.APP_DATABASE_URL === undefined;
const folder = new DataFolder(process.env);
const children = new Children();
let db;
let isStopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  complain(`Laurel needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: { empty: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } },
    });
  } catch (error) {
    complain(`${error.message}. Known: --empty (seeds nothing, prints a link for an administrator), --no-build.`);
    return process.exit(2);
  }
}

async function start() {
  const port = readPort(process.env.PORT);
  if (isDatabaseOurs) folder.refuseTaken();
  await refuseUsedPort({ host, port });
  folder.make();
  if (isDatabaseOurs) folder.take({ address: `http://${host}:${port}` });
  const [addresses] = await Promise.all([database(), options['no-build'] ? undefined : build()]);
  const laurel = (program, args, env) => children.output(at(`apps/api/dist/${program}`), { args, env });
  await laurel('migrate.js', [], environment({ port, DATABASE_URL: addresses.owner }));
  const env = environment({ port, APP_DATABASE_URL: addresses.app });
  const args = [folder.logins, ...(options.empty ? ['--empty'] : [])];
  const prepared = JSON.parse(await laurel('prepare.js', args, env));
  const address = await children.serve(API_SERVER, { env, onEnd: giveUp });
  if (isDatabaseOurs) folder.tell({ address });
  greet({ address, prepared, home: addresses.home });
}

/** The given addresses, else those of the embedded server, which this process alone knows. */
function database() {
  const { DATABASE_URL: owner, APP_DATABASE_URL: app } = process.env;
  if ((owner === undefined) !== (app === undefined)) {
    throw new Refused('Set both DATABASE_URL (laurel_owner) and APP_DATABASE_URL (laurel_app), or neither.');
  }
  if (owner !== undefined) return { owner, app, home: undefined };
  db = new WatchedDb({ dir: folder.cluster, say: complain, giveUp });
  return db.start();
}

/** Quiet when all goes well, and nothing at all when nothing has changed. */
async function build() {
  if (new BuildStamp(at('.')).isCurrent) return;
  say('Building …');
  await children.output(at('tools/build.mjs'), { args: ['--if-changed'], cwd: at('.'), intro: 'The build failed.' });
}

/** The api sees laurel_app's address alone. */
function environment({ port, ...addresses }) {
  const rest = { ...process.env };
  delete rest.DATABASE_URL;
  delete rest.APP_DATABASE_URL;
  const web = at('apps/web/dist');
  return {
    LOG_LEVEL: 'warn',
    ...(fs.existsSync(at('apps/web/dist/client/index.html')) ? { WEB_ROOT: web } : {}),
    ...rest,
    NODE_ENV: 'production',
    HOST: host,
    PORT: String(port),
    KEYS_DIR: folder.keys,
    ...addresses,
  };
}

function greet({ address, prepared, home }) {
  say(`Laurel runs at ${address}`);
  say(`Its data lies in ${folder.path}${home === undefined ? ', the database elsewhere' : ''}`);
  if (home !== undefined && !home.startsWith(folder.path)) {
    say(`The database lies in ${home}: back it up as well`);
  }
  if (prepared.made === 'setup-link') say(`Make the administrator within 24 hours: ${address}/setup#${prepared.token}`);
  else sayDemo({ address, isNew: prepared.made === 'demo' });
  say('Ctrl-C stops it.');
}

/** The password is printed once, when it is made: terminals and logs keep what they are shown. */
function sayDemo({ address, isNew }) {
  if (!fs.existsSync(folder.logins)) return;
  const logins = JSON.parse(fs.readFileSync(folder.logins, 'utf8'));
  const [{ role, email, password }] = logins;
  const where = isNew ? `${password} (also in ${folder.logins})` : `in ${folder.logins}`;
  say(`Sign in as ${role}: ${email}, password ${where}`);
  const live = logins.find(({ contest }) => contest !== null)?.contest;
  if (live === undefined) return;
  say(`A contest is under way. Vote: ${address}/${live}/vote`);
  say(`Judges mark at ${address}/desk, organisers work at ${address}/office; all passwords are in ${folder.logins}`);
}

async function giveUp(sentence) {
  if (isStopping) return;
  if (sentence !== undefined) complain(sentence);
  await stop(1);
}

async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  await children.end();
  await db?.stop();
  folder.release();
  process.exit(code);
}

try {
  await start();
} catch (error) {
  await giveUp(reasonOf(error));
}
