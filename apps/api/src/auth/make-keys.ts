import type { EntityManager } from 'typeorm';
import {
  checkValueOf,
  keepPrivate,
  type KeyName,
  keyNames,
  makeKeyFile,
  readKey,
  refuseWrongKey,
} from './key-files.js';

/** Makes the keys that the database knows nothing of yet; one that it knows must lie in its file, and be the right one. */
export async function makeKeys(manager: EntityManager, dir: string): Promise<void> {
  const rows = await manager.query<{ name: string; check_value: string }[]>('select name, check_value from key_checks');
  const known = new Map(rows.map(({ name, check_value: value }) => [name, value]));
  for (const name of keyNames) {
    const expected = known.get(name);
    keepPrivate(dir, name);
    if (expected !== undefined) refuseWrongKey(dir, name, expected);
    else await makeKey(manager, dir, name);
  }
}

async function makeKey(manager: EntityManager, dir: string, name: KeyName): Promise<void> {
  makeKeyFile(dir, name);
  const checkValue = checkValueOf(name, readKey(dir, name));
  await manager.query('insert into key_checks (name, check_value) values ($1, $2)', [name, checkValue]);
}
