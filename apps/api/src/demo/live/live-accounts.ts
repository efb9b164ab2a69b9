import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../audit/audited-changes.service.js';
import { Invitations } from '../../auth/people/invitations.service.js';
import { UseLinks } from '../../auth/people/use-links.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { Login } from '../logins.js';

export const SEED: Actor = { accountId: null, requestId: 'seed' };

/** Who acts in the seeding: every row of the log says that it was the seeding that did so. */
export const actorOf = (accountId: string): Actor => ({ accountId, requestId: 'seed' });

/** Accounts of the people of the demo, by e-mail address; those who are missing are invited, and accept. */
export async function seedPeople(
  app: INestApplicationContext,
  contest: Contest,
  logins: readonly Login[],
): Promise<ReadonlyMap<string, string>> {
  const present = await accountsOf(app, contest);
  for (const login of logins.filter(({ email }) => !present.has(email))) await invite(app, contest, login);
  return accountsOf(app, contest);
}

async function invite(app: INestApplicationContext, contest: Contest, login: Login): Promise<void> {
  const { role, email, name, lead, password } = login;
  const invitations = app.get(Invitations);
  const id = await invitations.make(contest, { role, email, name, lead }, SEED);
  const { link } = await invitations.showLink(contest, id, SEED);
  const token = new URL(link).hash.slice(1);
  await app.get(UseLinks).use({ token, password }, { actor: SEED, address: 'seed' });
}

async function accountsOf(app: INestApplicationContext, { id }: Contest): Promise<Map<string, string>> {
  const rows = await app
    .get(DataSource)
    .query<{ email: string; id: string }[]>(
      `select email, accounts.id from memberships join accounts on accounts.id = account_id where contest_id = $1`,
      [id],
    );
  return new Map(rows.map((row) => [row.email, row.id]));
}
