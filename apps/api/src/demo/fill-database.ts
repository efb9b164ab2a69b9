import { NestFactory } from '@nestjs/core';
import { Administrators } from '../auth/administrators.service.js';
import { readDemo } from './demo-files.js';
import { DemoModule } from './demo.module.js';
import { Demo } from './demo.service.js';
import { LiveDemo } from './live/live-demo.js';
import { readLive } from './live/live-files.js';
import { ADMINISTRATOR, livePeople } from './live/live-people.js';
import { makeLogins } from './logins.js';
import path from 'node:path';

export interface Preparing {
  readonly demoDir: string;
  readonly loginsFile: string;
  readonly isEmptyWanted: boolean;
}

/** A line for the launcher: what was made, and the token of a one-time link. */
export type Prepared = { readonly made: 'nothing' | 'demo' } | { readonly made: 'setup-link'; readonly token: string };

/** Seeds the demo with the people who sign in to it, or makes the link for a first administrator. */
export async function fillDatabase(preparing: Preparing): Promise<Prepared> {
  const app = await NestFactory.createApplicationContext(DemoModule, { logger: false, abortOnError: false });
  try {
    const administrators = app.get(Administrators);
    const actor = { accountId: null, requestId: 'launcher' };
    if (preparing.isEmptyWanted) return { made: 'setup-link', token: await administrators.makeLink(actor) };
    const live = readLive(preparing.demoDir, new Date());
    const people = livePeople(judgesOf(live.sheets));
    const [administrator, ...logins] = makeLogins(preparing.loginsFile, [ADMINISTRATOR, ...people]);
    await app.get(Demo).seed(readDemo(path.join(preparing.demoDir, 'guangzhou-2022')));
    await new LiveDemo(app).seed(live, logins);
    // last: an administrator says that the seeding came to its end
    if (administrator !== undefined) await administrators.seed(administrator, actor);
    return { made: 'demo' };
  } finally {
    await app.close();
  }
}

/** How many judges each panel has. */
function judgesOf(sheets: readonly { readonly panel: string }[]): Readonly<Record<string, number>> {
  const judges: Record<string, number> = {};
  for (const { panel } of sheets) judges[panel] = (judges[panel] ?? 0) + 1;
  return judges;
}
