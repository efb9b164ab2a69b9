import { randomBytes } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { DataSource, type QueryRunner } from 'typeorm';
import { Administrators } from '../auth/administrators.service.js';
import { makeKeys } from '../auth/make-keys.js';
import { readConfig } from '../config/app-config.js';
import { StartRefused } from '../config/start-refused.js';
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

const HALF_SEEDED =
  'The seeding of the demo was interrupted: start without --empty to finish it, or npm run reset:data first.';

/** Makes the keys, then seeds the demo into an empty database, or for `--empty` a link for its first administrator. */
export async function prepare(preparing: Preparing): Promise<Prepared> {
  const config = readConfig(process.env);
  const source = new DataSource({ type: 'postgres', url: config.databaseUrl, applicationName: 'laurel-prepare' });
  await source.initialize();
  const turn = source.createQueryRunner();
  try {
    // of two that prepare at once the second waits, and then finds nothing to do
    await turn.query(`select pg_advisory_lock(hashtext('laurel.prepare'))`);
    await makeKeys(turn.manager, config.keysDir);
    const found = await look(turn);
    if (found === undefined || found.accounts || found.others) return { made: 'nothing' };
    if (found.demo && preparing.isEmptyWanted) throw new StartRefused(HALF_SEEDED);
    return await fill(preparing);
  } finally {
    await turn.release();
    await source.destroy();
  }
}

async function fill(preparing: Preparing): Promise<Prepared> {
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

interface Found {
  readonly accounts: boolean;
  readonly demo: boolean;
  readonly others: boolean;
}

async function look(db: QueryRunner): Promise<Found | undefined> {
  const rows = (await db.query(
    `select exists (select from accounts) as accounts, exists (select from contests where slug = $1) as demo,
       exists (select from contests where slug <> $1) as others`,
    [DEMO_SLUG],
  )) as Found[];
  return rows[0];
}

const makePassword = (): string => randomBytes(15).toString('base64url');

function writeLogins(file: string, logins: readonly object[]): void {
  writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
