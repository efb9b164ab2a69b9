import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { DemoPerson } from './live/live-people.js';

export type Login = DemoPerson & { readonly password: string };

/** The passwords of the people of the demo: those of an interrupted seeding hold on. */
export function makeLogins(file: string, people: readonly DemoPerson[]): readonly Login[] {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Login[]) : [];
  const logins = people.map((person) => ({
    ...person,
    password: kept.find(({ email }) => email === person.email)?.password ?? makePassword(),
  }));
  writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return logins;
}

const makePassword = (): string => randomBytes(15).toString('base64url');
