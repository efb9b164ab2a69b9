import type { QueryRunner } from 'typeorm';
import { hasCitus } from './has-citus.js';

/** What the others are laid beside. */
const FIRST = 'ballot';
/** Of so many, the sixteen buckets lie in thirteen, as many on the one of two servers as on the other; each costs a batch time. */
const SHARDS = 24;

const TABLES = `
  select relname as name, exists (select from pg_dist_partition where logicalrelid = pg_class.oid) as "isSpread"
  from pg_class join pg_attribute on attrelid = pg_class.oid
  where attname = 'bucket' and relkind = 'r' and relnamespace = 'public'::regnamespace
  order by relname <> '${FIRST}', relname`;

/** Called on the server that has its bucket, and what that asks for. */
const FUNCTIONS = `
  select create_distributed_function(oid::regprocedure, 'of_bucket', colocate_with => '${FIRST}', force_delegation => true)
  from pg_proc where proname = 'cast_where_it_lies' and pronamespace = 'public'::regnamespace
  union all select create_distributed_function('merkle_root(bytea[])'::regprocedure)`;

/** Its statements are planned with the bucket that they name, whatever mode whoever calls it is in. */
const PLANS = 'alter function fresh_batches_apart() set plan_cache_mode = auto';

interface BucketTable {
  readonly name: string;
  readonly isSpread: boolean;
}

/** Where the database has the extension Citus, each table with a bucket lies on its servers by it, all of one on one. */
export async function spreadBuckets(db: QueryRunner): Promise<void> {
  const tables = await bucketTables(db);
  for (const { name } of tables.filter(({ isSpread }) => !isSpread)) {
    const place = name === FIRST ? `'none', shard_count => ${SHARDS}` : `'${FIRST}'`;
    await db.query(`select create_distributed_table('${name}', 'bucket', colocate_with => ${place})`);
    await db.query(`select truncate_local_data_after_distributing_table('${name}')`);
  }
  if (tables.length === 0) return;
  await db.query(FUNCTIONS);
  await db.query(PLANS);
}

/** Back to one server: migrations down are written for plain tables. */
export async function gatherBuckets(db: QueryRunner): Promise<void> {
  for (const { name } of (await bucketTables(db)).filter(({ isSpread }) => isSpread)) {
    await db.query(`select undistribute_table('${name}')`);
  }
}

/** None where there is no Citus. */
async function bucketTables(db: QueryRunner): Promise<BucketTable[]> {
  return (await hasCitus(db)) ? ((await db.query(TABLES)) as BucketTable[]) : [];
}
