// npm run reset:data [-- --yes]: removes the embedded database, the keys and the demo's logins.
import fs from 'node:fs';
import path from 'node:path';
import { endOrphan, inspectDb, startDb } from './embedded-db.mjs';
import { DataFolder } from './launcher/data-folder.mjs';
import { reasonOf, Refused } from './launcher/refused.mjs';
import { withClient } from './postgres/client.mjs';

const DEMOS = ['guangzhou-2022', 'guangzhou-live'];
const isSure = process.argv.includes('--yes');
const folder = new DataFolder(process.env);

try {
  process.stdout.write(await reset());
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}

async function reset() {
  if (present().length === 0) return 'There is no data.\n';
  folder.make();
  folder.take();
  try {
    await refuse();
    await endOrphan(folder.cluster);
    const files = present();
    for (const file of files) fs.rmSync(file, { recursive: true, force: true, maxRetries: 5 });
    return `Removed: ${files.join(', ')}\n`;
  } finally {
    folder.release();
  }
}

async function refuse() {
  const { home, runningPid } = inspectDb(folder.cluster);
  if (runningPid !== undefined) {
    throw new Refused(`A PostgreSQL (process ${runningPid}) is at work on ${home}: stop it first.`);
  }
  if (isSure || !fs.existsSync(path.join(home, 'PG_VERSION'))) return;
  const others = await otherContests().catch((error) => {
    const why = error.message.trim();
    throw new Refused(
      `The database cannot be looked into (${why}). To remove it all the same: npm run reset:data -- --yes`,
    );
  });
  if (others.length === 0) return;
  throw new Refused(
    `There are contests that are not the demo's: ${others.join(', ')}. To remove them too: npm run reset:data -- --yes`,
  );
}

async function otherContests() {
  const db = await startDb({ dir: folder.cluster });
  try {
    return await withClient(db.ownerUrl, async (client) => {
      const { rows } = await client.query(`select to_regclass('contests') is not null as is_migrated`);
      if (!rows[0].is_migrated) return [];
      const found = await client.query('select slug from contests where slug <> all ($1) order by slug', [DEMOS]);
      return found.rows.map(({ slug }) => slug);
    });
  } finally {
    await db.stop();
  }
}

function present() {
  const { home, drafts } = inspectDb(folder.cluster);
  return [home, ...drafts, folder.keys, folder.logins].filter((file) => fs.existsSync(file));
}
