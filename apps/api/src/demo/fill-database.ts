import { randomBytes } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Administrators } from '../auth/administrators.service.js';
import { readDemo } from './demo-files.js';
import { DemoModule } from './demo.module.js';
import { Demo } from './demo.service.js';

export interface Preparing {
  readonly demoDir: string;
  readonly loginsFile: string;
  readonly isEmptyWanted: boolean;
}

/** A line for the launcher: what was made, and the token of a one-time link. */
export type Prepared = { readonly made: 'nothing' | 'demo' } | { readonly made: 'setup-link'; readonly token: string };

/** Seeds the demo and its administrator, or makes the link for a first one. */
export async function fillDatabase(preparing: Preparing): Promise<Prepared> {
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

const makePassword = (): string => randomBytes(15).toString('base64url');

function writeLogins(file: string, logins: readonly object[]): void {
  writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
