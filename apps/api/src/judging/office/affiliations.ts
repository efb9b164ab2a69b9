import type { EntityManager } from 'typeorm';

/** Which bodies people of a contest belong to, by account. */
export async function affiliationsOf(
  manager: EntityManager,
  contestId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await manager.query<{ account: string; names: string[] }[]>(
    `select distinct on (account_id) account_id as account, names from affiliations
     where contest_id = $1 order by account_id, position desc`,
    [contestId],
  );
  return new Map(rows.map(({ account, names }) => [account, names]));
}
