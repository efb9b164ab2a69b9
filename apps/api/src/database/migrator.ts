import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migration-list.js';
import { gatherBuckets, spreadBuckets } from './spread-buckets.js';

export const MIGRATION_TABLE = 'schema_migrations';

/** Brings the schema to this version, or all the way down; connects as the owner and ends. */
export async function migrate(ownerUrl: string, direction: 'up' | 'down' = 'up'): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName: 'laurel-migrate',
  });
  await source.initialize();
  try {
    return direction === 'up' ? await up(source) : await down(source);
  } finally {
    await source.destroy();
  }
}

async function up(source: DataSource): Promise<string[]> {
  // replicas may be rolled out at once: the second waits, then finds nothing to do
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('laurel.migrate'))`);
    const done = await source.runMigrations();
    await spreadBuckets(lock);
    await lock.query(`grant select on ${MIGRATION_TABLE} to laurel_app`);
    return done.map(({ name }) => name);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('laurel.migrate'))`);
    await lock.release();
  }
}

async function down(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  await gatherBuckets(runner);
  await runner.release();
  for (let left = migrations.length; left > 0; left -= 1) await source.undoLastMigration();
  return migrations.map(({ name }) => name).reverse();
}
