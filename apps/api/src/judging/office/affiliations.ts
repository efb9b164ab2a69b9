import type { EntityManager } from 'typeorm';
import type { Actor } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { Affiliation } from '../tables/affiliation.entity.js';

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

interface Belonging {
  readonly contestId: string;
  readonly account: string;
  readonly names: readonly string[];
  readonly actor: Actor;
}

/**
 * One's own bodies are added, not taken away: else whoever belongs to one could leave it, look at who marks its entry, and
 * belong to it again.
 */
export async function writeAffiliations(tx: Tx, { contestId, account, names, actor }: Belonging): Promise<void> {
  const before = account === actor.accountId ? ((await affiliationsOf(tx, contestId)).get(account) ?? []) : [];
  if (before.some((name) => !names.includes(name))) throw new Problem('affiliations.own');
  await tx.insert(Affiliation, { contestId, accountId: account, names, madeBy: actor.accountId });
}
