import type { DataSource } from 'typeorm';
import { REVISIONS } from '../../src/audit/revisions.service.js';
import { FOLD, LOCK_FOLDER } from '../../src/voting/tallies/fold-totals.service.js';

/** What the house looks up for itself, beside any work: what other replicas did, and ballots to be folded. */
const BESIDE = [REVISIONS, FOLD, LOCK_FOLDER];

/** How many statements a piece of work sends to the database. */
export async function countQueries(source: DataSource, work: () => Promise<unknown>): Promise<number> {
  const { prototype } = source.createQueryRunner().constructor as {
    prototype: { query(sql: string): Promise<unknown> };
  };
  const query = jest.spyOn(prototype, 'query');
  try {
    await work();
    return query.mock.calls.filter(([sql]) => /^\s*(with|select)/i.test(sql) && !BESIDE.includes(sql)).length;
  } finally {
    query.mockRestore();
  }
}
