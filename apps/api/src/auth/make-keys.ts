import type { EntityManager } from 'typeorm';
import { checkValueOf, keepPrivate, keyNames, makeKeyFile, readKey } from './key-files.js';

/** Makes the keys that the database knows nothing of yet; a key that it knows must lie in its file. */
export async function makeKeys(manager: EntityManager, dir: string): Promise<void> {
  const rows = await manager.query<{ name: string }[]>('select name from key_checks');
  const known = new Set(rows.map(({ name }) => name));
  for (const name of keyNames) {
    keepPrivate(dir, name);
    if (known.has(name)) continue;
    makeKeyFile(dir, name);
    await manager.query('insert into key_checks (name, check_value) values ($1, $2)', [
      name,
      checkValueOf(name, readKey(dir, name)),
    ]);
  }
}
