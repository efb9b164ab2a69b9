import { randomBytes } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Administrators } from '../auth/administrators.service.js';
import { makeKeys } from '../auth/make-keys.js';
import { type AppConfig, readConfig } from '../config/app-config.js';
import { DEMO_SLUG, readDemo } from './demo-files.js';
import { DemoModule } from './demo.module.js';
import { Demo } from './demo.service.js';

interface Preparing {
  readonly demoDir: string;
  readonly loginsFile: string;
  readonly isEmptyWanted: boolean;
}

/** A line for the launcher: what was made, and the token of a one-time link. */
export type Prepared = { readonly made: 'nothing' | 'demo' } | { readonly made: 'setup-link'; readonly token: string };

/** Makes the keys, then seeds the demo into an empty database, or for `--empty` a link for its first administrator. */
export async function prepare(preparing: Preparing): Promise<Prepared> {
  const config = readConfig(process.env);
  const isEmpty = await prepareKeys(config);
  if (!isEmpty) return { made: 'nothing' };
  const app = await NestFactory.createApplicationContext(DemoModule, { logger: false, abortOnError: false });
  try {
    const administrators = app.get(Administrators);
    const actor = { accountId: null, requestId: 'launcher' };
    if (preparing.isEmptyWanted) return { made: 'setup-link', token: await administrators.makeLink(actor) };
    await app.get(Demo).seed(readDemo(preparing.demoDir));
    const login = { role: 'administrator', email: 'admin@laurel.example', password: makePassword(), contest: null };
    writeLogins(preparing.loginsFile, [login]);
    // last: an account says that the seeding came to its end
    await administrators.seed({ ...login, name: '管理员' }, actor);
    return { made: 'demo' };
  } finally {
    await app.close();
  }
}

/** Empty: nobody can sign in, and no contest but an unfinished demo is there. */
async function prepareKeys(config: AppConfig): Promise<boolean> {
  const source = new DataSource({ type: 'postgres', url: config.databaseUrl, applicationName: 'laurel-prepare' });
  await source.initialize();
  try {
    await makeKeys(source.manager, config.keysDir);
    const rows = await source.query<{ is_empty: boolean }[]>(
      'select not exists (select from accounts) and not exists (select from contests where slug <> $1) as is_empty',
      [DEMO_SLUG],
    );
    return rows[0]?.is_empty === true;
  } finally {
    await source.destroy();
  }
}

const makePassword = (): string => randomBytes(15).toString('base64url');

function writeLogins(file: string, logins: readonly object[]): void {
  writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
