// What a short connection makes of a server that ends it between two statements.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDb } from './embedded-db.mjs';
import { withClient } from './postgres/client.mjs';

test('a connection that the server ends is an error of the next statement, not the end of this process', async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-client-'));
  const db = await startDb({ dir: path.join(dir, 'pg') });
  try {
    const ended = withClient(db.superUrl, async (client) => {
      await withClient(db.superUrl, (other) => other.query('select pg_terminate_backend($1)', [client.processID]));
      await sleep(200);
      return client.query('select 1');
    });
    await assert.rejects(ended, /connection/i);
  } finally {
    await db.stop();
    fs.rmSync(dir, { recursive: true });
  }
});
