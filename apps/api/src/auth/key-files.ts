import { createHmac, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefused } from '../config/start-refused.js';

/** Of access tokens, of links and refresh tokens, of voters' cookies, and the pepper with which ballots hide whose they are. */
export const keyNames = ['access-token', 'opaque-tokens', 'voter-token', 'ballot-pepper'] as const;
export type KeyName = (typeof keyNames)[number];

const KEY_BYTES = 32;

export const keyFile = (dir: string, name: KeyName): string => path.join(path.resolve(dir), `${name}.key`);

/** A key as it lies in its file; a missing or damaged one is refused by its name. */
export function readKey(dir: string, name: KeyName): KeyObject {
  const file = keyFile(dir, name);
  if (!existsSync(file)) {
    throw new StartRefused(
      `${file} is missing: bring it back from your backup. Without it this database cannot be used.`,
    );
  }
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (bytes.length !== KEY_BYTES) throw new StartRefused(`${file} is damaged: bring it back from your backup.`);
  return createSecretKey(bytes);
}

/** Makes a key where there is none, and keeps others from reading it in any case. */
export function makeKeyFile(dir: string, name: KeyName): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = keyFile(dir, name);
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
}

export function keepPrivate(dir: string, name: KeyName): void {
  const file = keyFile(dir, name);
  if (existsSync(file)) chmodSync(file, 0o600);
}

/** What the database keeps of a key: it tells the right file from a wrong one, and nothing else. */
export const checkValueOf = (name: KeyName, key: KeyObject): string =>
  createHmac('sha256', key).update(`laurel key check: ${name}`).digest('hex');

/** Returns the key of the file if it is the one that the database was made with. */
export function refuseWrongKey(dir: string, name: KeyName, expected: string): KeyObject {
  const key = readKey(dir, name);
  const [a, b] = [Buffer.from(expected), Buffer.from(checkValueOf(name, key))];
  if (a.length === b.length && timingSafeEqual(a, b)) return key;
  throw new StartRefused(
    `${keyFile(dir, name)} is not the key that this database was made with: bring back the file from your backup.`,
  );
}
