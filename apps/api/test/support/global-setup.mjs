// .mjs, since Jest loads it natively: the launcher and the binaries' packages use import.meta.
// Makes one template, migrated and with its keys known; each test file copies a database of its own from it
// (test-database.ts).
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { BuildStamp } from '../../../../tools/build-stamp.mjs';
import { prepareDatabase } from '../../../../tools/database-roles.mjs';
import { startDb } from '../../../../tools/embedded-db.mjs';
import { withClient } from '../../../../tools/postgres/client.mjs';

const at = (file) => fileURLToPath(new URL(`../../../../${file}`, import.meta.url));
const TEMPLATE = 'laurel_template';
let home;

/** Shards of one run share nothing: each has a folder, and servers, of its own. */
export default async function globalSetup({ shard }) {
  home = at(shard ? `.laurel/test/${shard.shardIndex}-of-${shard.shardCount}` : '.laurel/test');
  const out = path.join(home, 'api');
  const secrets = { owner: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
  // a real database is never a test's: only TEST_DATABASE_URL names another server, as its superuser
  const superUrl = process.env.TEST_DATABASE_URL ?? (await startEmbedded());
  await dropTemplate(superUrl);
  build(out);
  const { ownerUrl, appUrl } = await prepareDatabase({ superUrl, database: TEMPLATE, secrets });
  migrate(out, ownerUrl);
  const keysDir = makeKeysDir();
  await knowKeys(out, appUrl, keysDir);
  const servers = [superUrl, ...(await startOther(secrets))];
  const workerFile = pathToFileURL(path.join(out, 'deciding/worker.js')).href;
  const settings = { superUrl, servers, template: TEMPLATE, secrets, keysDir, workerFile };
  process.env.LAUREL_TEST = JSON.stringify(settings);
}

async function startEmbedded() {
  const binaries = process.env.POSTGRES_BINARIES; // e.g. postgres15
  const dir = path.join(home, binaries ?? 'postgres');
  globalThis.embeddedDb = await startDb({ dir, binaries, settings: { fsync: 'off' } });
  return globalThis.embeddedDb.superUrl;
}

/** The migrations run on the oldest PostgreSQL that is supported as well, where npm has brought it. */
async function startOther(secrets) {
  const isChosen = process.env.TEST_DATABASE_URL ?? process.env.POSTGRES_BINARIES;
  if (isChosen || !fs.existsSync(at('node_modules/postgres15'))) return [];
  const dir = path.join(home, 'postgres15');
  globalThis.otherDb = await startDb({ dir, binaries: 'postgres15', settings: { fsync: 'off' } });
  await prepareDatabase({ superUrl: globalThis.otherDb.superUrl, database: TEMPLATE, secrets });
  return [globalThis.otherDb.superUrl];
}

/** The template, and what tests that were killed left behind. */
async function dropTemplate(superUrl) {
  const client = new pg.Client(superUrl);
  await client.connect();
  const { rows } = await client.query(`select datname from pg_database where datname like 'laurel\\_te%'`);
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
}

/** A copy of what is built; the tests of a tree that is not built yet migrate and run threads too. */
function build(out) {
  fs.rmSync(out, { recursive: true, force: true });
  if (new BuildStamp(at('.')).isCurrent) fs.cpSync(at('apps/api/dist'), out, { recursive: true });
  else compile(out);
}

function compile(out) {
  const tsc = [
    at('node_modules/typescript7/bin/tsc'),
    '-b',
    ...['domain', 'ledger'].map((lib) => at(`libs/${lib}/tsconfig.lib.json`)),
  ];
  must(spawnSync(process.execPath, tsc));
  must(spawnSync(process.execPath, [at('apps/api/build.mjs'), out]));
}

function migrate(out, ownerUrl) {
  must(
    spawnSync(process.execPath, [path.join(out, 'migrate.js')], { env: { ...process.env, DATABASE_URL: ownerUrl } }),
  );
}

async function knowKeys(out, appUrl, keysDir) {
  const { makeKeys } = await import(pathToFileURL(path.join(out, 'auth/make-keys.js')).href);
  await withClient(appUrl, (client) =>
    makeKeys({ query: async (sql, values) => (await client.query(sql, values)).rows }, keysDir),
  );
}

function must({ status, stdout, stderr }) {
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

function makeKeysDir() {
  const dir = path.join(home, 'keys');
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const name of ['access-token', 'opaque-tokens', 'voter-token', 'ballot-pepper']) {
    fs.writeFileSync(path.join(dir, `${name}.key`), randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return dir;
}
