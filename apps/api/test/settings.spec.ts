import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config/app-config.js';
import { reasonOf } from '../src/config/start-refused.js';

const good = { APP_DATABASE_URL: 'postgres://a:secret@127.0.0.1/laurel', KEYS_DIR: '/tmp/keys' };

describe('the settings', () => {
  it('have defaults for one machine', () => {
    expect(readConfig(good)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      isHttps: false,
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      trustProxy: false,
      webRoot: null,
      redisUrl: null,
      bodyLimit: 1_048_576,
    });
  });

  it('answer to PUBLIC_URL alone where it is given', () => {
    const config = readConfig({ ...good, PUBLIC_URL: 'https://award.example/' });
    expect(config).toMatchObject({
      publicUrl: 'https://award.example',
      isHttps: true,
      origins: ['https://award.example'],
    });
  });

  it('answer to this machine’s own addresses where all are served, not to whatever name is asked for', () => {
    const { origins } = readConfig({ ...good, HOST: '0.0.0.0', PORT: '8080' });
    expect(origins).toContain('http://localhost:8080');
    const own = Object.values(os.networkInterfaces())
      .flat()
      .filter((each) => each?.family === 'IPv4');
    for (const address of own) expect(origins).toContain(`http://${address?.address}:8080`);
  });

  it.each(['0.0.0.0', '::', '127.0.0.1', '::1', '10.0.0.1', 'award.example'])(
    'answer with HOST %s to the address that they print',
    (host) => {
      const { publicUrl, origins } = readConfig({ ...good, HOST: host });
      expect(origins).toContain(new URL(publicUrl).origin);
      expect(publicUrl).not.toMatch(/0\.0\.0\.0|\[::\]/);
    },
  );

  it('name what a start lacks: a file, a port, a database', () => {
    const failed = (code: string, rest: object) => reasonOf(Object.assign(new Error(code), { code, ...rest }));
    expect(failed('EACCES', { path: '/keys/a.key' })).toMatch(/^\/keys\/a\.key cannot be read or written/);
    expect(failed('EACCES', { port: 80 })).toMatch(/^Port 80 may not/);
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', '3D000', '28P01', '42501']) {
      expect(failed(code, {})).toMatch(/address/);
    }
    expect(failed('EADDRINUSE', { port: 3000 })).toMatch(/^Port 3000 is in use/);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'award.example'],
    ['PUBLIC_URL', 'https://award.example/path'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['WEB_ROOT', '/nowhere'],
    ['TRUST_PROXY', 'everyone'],
    ['TRUST_PROXY', '0'],
    ['BODY_LIMIT', '1e9'],
    ['APP_DATABASE_URL', 'mysql://u:hunter2@h/d'],
    ['DATABASE_URL', 'postgres://owner:hunter2@h/d'],
    ['REDIS_URL', 'http://:hunter2@cache'],
    ['KEYS_DIR', ''],
  ])('refuse %s=%s with a sentence that names it and no secret', (name, value) => {
    const read = () => readConfig({ ...good, [name]: value });
    expect(read).toThrow(new RegExp(`^${name} `));
    expect(read).not.toThrow(/hunter2/);
  });

  it('take the address of the database from a file', () => {
    const file = path.join(os.tmpdir(), `laurel-url-${process.pid}`);
    fs.writeFileSync(file, 'postgres://laurel_app:x@h/d\n');
    const { databaseUrl } = readConfig({ KEYS_DIR: '/tmp', APP_DATABASE_URL_FILE: file });
    fs.rmSync(file);
    expect(databaseUrl).toBe('postgres://laurel_app:x@h/d');
    expect(() => readConfig({ KEYS_DIR: '/tmp', APP_DATABASE_URL_FILE: file })).toThrow(/^APP_DATABASE_URL_FILE /);
  });

  it('name all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x' })).toThrow(/PORT[^]*APP_DATABASE_URL[^]*KEYS_DIR/);
  });
});
