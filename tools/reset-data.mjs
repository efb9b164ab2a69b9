// npm run reset:data [-- --yes]: removes the embedded database, the keys and the demo's logins.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inspectDb, startDb } from './embedded-db.mjs';

const DEMO = 'guangzhou-2022';
const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const dataDir = path.resolve(process.env.DATA_DIR ?? at('.laurel'));
const isSure = process.argv.includes('--yes');
const clusterDir = path.join(dataDir, 'pg');

const refusal = await findRefusal();
if (refusal === undefined) {
  remove();
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
}

async function findRefusal() {
  const { home, isRunning } = inspectDb(clusterDir);
  if (isRunning) return 'The server runs: stop it first (Ctrl-C where it was started).';
  if (isSure || !fs.existsSync(path.join(home, 'PG_VERSION'))) return undefined;
  try {
    const others = await otherContests();
    if (others.length === 0) return undefined;
    return `There are contests that are not the demo's: ${others.join(', ')}. To remove them too: npm run reset:data -- --yes`;
  } catch (error) {
    return `The database cannot be looked into (${error.message.trim()}). To remove it all the same: npm run reset:data -- --yes`;
  }
}

async function otherContests() {
  const db = await startDb({ dir: clusterDir });
  const client = new pg.Client(db.ownerUrl);
  try {
    await client.connect();
    const { rows } = await client.query(`select to_regclass('contests') is not null as is_migrated`);
    if (!rows[0].is_migrated) return [];
    const found = await client.query('select slug from contests where slug <> $1 order by slug', [DEMO]);
    return found.rows.map(({ slug }) => slug);
  } finally {
    await client.end();
    await db.stop();
  }
}

function remove() {
  const { home } = inspectDb(clusterDir);
  const all = [home, path.join(dataDir, 'keys'), path.join(dataDir, 'demo-logins.json')];
  const present = all.filter((file) => fs.existsSync(file));
  for (const file of present) fs.rmSync(file, { recursive: true, force: true });
  process.stdout.write(present.length === 0 ? 'There is no data.\n' : `Removed: ${present.join(', ')}\n`);
}
