import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { makeKeys } from '../auth/make-keys.js';
import { readConfig } from '../config/app-config.js';
import { StartRefused } from '../config/start-refused.js';
import { DEMO_SLUG } from './demo-files.js';
import { LIVE_SLUG } from './live/live-slug.js';
import type { Prepared, Preparing } from './fill-database.js';

const HALF_SEEDED =
  'The seeding of the demo was interrupted: start without --empty to finish it, or npm run reset:data first.';

/** Makes the keys, then seeds the demo into an empty database, or for `--empty` a link for its first administrator. */
export async function prepare(preparing: Preparing): Promise<Prepared> {
  const config = readConfig(process.env);
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url: config.databaseUrl,
    applicationName: 'laurel-prepare',
  });
  await source.initialize();
  const turn = source.createQueryRunner();
  try {
    // of two that prepare at once the second waits, and then finds nothing to do
    await turn.query(`select pg_advisory_lock(hashtext('laurel.prepare'))`);
    await makeKeys(turn.manager, config.keysDir);
    const found = await look(turn);
    if (found === undefined || found.administrators || found.others) return { made: 'nothing' };
    if (found.demo && preparing.isEmptyWanted) throw new StartRefused(HALF_SEEDED);
    // all of Nest is loaded only for an empty database: a later start saves the second and more
    const { fillDatabase } = await import('./fill-database.js');
    return await fillDatabase(preparing);
  } finally {
    await turn.release();
    await source.destroy();
  }
}

interface Found {
  readonly administrators: boolean;
  readonly demo: boolean;
  readonly others: boolean;
}

async function look(db: QueryRunner): Promise<Found | undefined> {
  const rows = (await db.query(
    `select exists (select from memberships where role = 'administrator') as administrators,
       exists (select from contests where slug = any ($1)) as demo, exists (select from contests where slug <> all ($1)) as others`,
    [[DEMO_SLUG, LIVE_SLUG]],
  )) as Found[];
  return rows[0];
}
