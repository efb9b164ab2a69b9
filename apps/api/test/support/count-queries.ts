import type { DataSource } from 'typeorm';
import { REVISIONS } from '../../src/audit/revisions.service.js';

/** How many statements a piece of work sends to the database. */
export async function countQueries(source: DataSource, work: () => Promise<unknown>): Promise<number> {
  const { prototype } = source.createQueryRunner().constructor as {
    prototype: { query(sql: string): Promise<unknown> };
  };
  const query = jest.spyOn(prototype, 'query');
  try {
    await work();
    // the look at other replicas goes on beside the work
    return query.mock.calls.filter(([sql]) => /^\s*(with|select)/i.test(sql) && sql !== REVISIONS).length;
  } finally {
    query.mockRestore();
  }
}
