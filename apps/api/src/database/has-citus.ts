const IS_THERE = `select to_regclass('pg_dist_partition') is not null as "isThere"`;

interface Database {
  readonly query: (sql: string) => Promise<unknown>;
}

/** Whether the extension for several servers is there: then what has a bucket lies on them by it. */
export async function hasCitus(db: Database): Promise<boolean> {
  const [{ isThere }] = (await db.query(IS_THERE)) as [{ isThere: boolean }];
  return isThere;
}
