import { execFile } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { keyNames } from '../src/auth/key-files.js';
import { makeKeys } from '../src/auth/make-keys.js';
import { startTestApp } from './support/test-app.js';
import { asSuperuser, makeTestDatabase, type TestDatabase, testSettings } from './support/test-database.js';
import { DataSource } from 'typeorm';

describe('a start', () => {
  let database: TestDatabase;
  let keysDir: string;
  const keys = async (): Promise<void> => {
    const source = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
    try {
      await makeKeys(source.manager, keysDir);
    } finally {
      await source.destroy();
    }
  };
  beforeAll(async () => {
    database = await makeTestDatabase();
    await asSuperuser(database.superUrl, (client) => client.query('delete from key_checks'));
    keysDir = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-keys-'));
  });
  afterAll(async () => {
    await database.drop();
    fs.rmSync(keysDir, { recursive: true });
  });

  it('makes the keys when the database has none, for their owner alone', async () => {
    await keys();
    const file = path.join(keysDir, 'access-token.key');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const key = fs.readFileSync(file, 'utf8');
    await keys();
    expect(fs.readFileSync(file, 'utf8')).toBe(key);
    const rows = await asSuperuser(database.superUrl, (client) => client.query('select check_value from key_checks'));
    expect(JSON.stringify(rows.rows)).not.toContain(key.trim());
  });

  it('closes a key that others could read', async () => {
    const file = path.join(keysDir, 'access-token.key');
    fs.chmodSync(file, 0o644);
    await keys();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(
    keyNames.flatMap((name) => [
      [name, 'missing', (file: string) => fs.rmSync(file), new RegExp(`${name}\\.key is missing`)] as const,
      [
        name,
        'wrong',
        (file: string) => fs.writeFileSync(file, Buffer.alloc(32, 7).toString('base64url')),
        /is not the key/,
      ] as const,
      [name, 'damaged', (file: string) => fs.writeFileSync(file, 'short'), /is damaged/] as const,
    ]),
  )('is refused with the %s key %s, by the name of the file to bring back', async (name, _what, spoil, sentence) => {
    const file = path.join(keysDir, `${name}.key`);
    const kept = fs.readFileSync(file);
    spoil(file);
    await expect(keys()).rejects.toThrow(sentence);
    await expect(keys()).rejects.toThrow(file);
    await expect(startTestApp({ KEYS_DIR: keysDir, APP_DATABASE_URL: database.appUrl })).rejects.toThrow(file);
    fs.writeFileSync(file, kept);
  });

  it('is refused with a sentence, and no stack, where the port is taken or the keys’ folder is none', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1').unref();
    await once(taken, 'listening');
    const port = String((taken.address() as net.AddressInfo).port);
    const started = (environment: Record<string, string>) =>
      promisify(execFile)(process.execPath, [fileURLToPath(new URL('../main.js', testSettings.workerFile))], {
        env: { PATH: process.env['PATH'], APP_DATABASE_URL: database.appUrl, KEYS_DIR: keysDir, ...environment },
      }).catch(({ stderr }: { stderr: string }) => stderr);
    expect(await started({ PORT: port })).toBe(`Port ${port} is in use: stop what uses it, or set PORT to another.\n`);
    const file = path.join(keysDir, 'access-token.key', 'folder');
    expect(await started({ KEYS_DIR: file })).toMatch(/^\S+ (is missing|cannot be read or written)[^\n]*\n$/);
    taken.close();
  });

  it('is refused to a role that could change the log', async () => {
    const mighty = { KEYS_DIR: keysDir, APP_DATABASE_URL: database.ownerUrl };
    await expect(startTestApp(mighty)).rejects.toThrow(/too much power/);
    await expect(startTestApp({ ...mighty, APP_DATABASE_URL: database.superUrl })).rejects.toThrow(/too much power/);
  });

  it('is refused before the migrations ran', async () => {
    const empty = await makeTestDatabase({ isMigrated: false });
    await asSuperuser(empty.superUrl, (client) => client.query('grant usage on schema public to laurel_app'));
    await expect(startTestApp({ KEYS_DIR: keysDir, APP_DATABASE_URL: empty.appUrl })).rejects.toThrow();
    await empty.drop();
  });
});
