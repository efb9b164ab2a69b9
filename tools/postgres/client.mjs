// A connection of its own to a PostgreSQL, for a few statements.
import pg from 'pg';

/**
 * Does `work` on a connection. That the server ends it between two statements is said by the next one, not by an `error`
 * event, which without a listener would end the process.
 */
export async function withClient(url, work) {
  const client = new pg.Client(url);
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
