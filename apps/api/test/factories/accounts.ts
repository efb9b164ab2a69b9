import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import { Account } from '../../src/auth/account.entity.js';
import { Membership } from '../../src/auth/membership.entity.js';
import type { Role } from '../../src/auth/role.js';

interface Login {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

/** The least that argon2id can cost: nobody guesses at the password of a test, and each sign-in would pay for it again. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** An account with one role; `contest` is a slug, for every role but the administrator's. */
export async function aMember(source: DataSource, role: Role, contest?: string): Promise<Login> {
  const login = { id: randomUUID(), email: `${randomUUID()}@example.org`, password: randomUUID() };
  const passwordHash = await hash(login.password, CHEAP);
  await source.manager.insert(Account, { id: login.id, email: login.email, name: role, passwordHash });
  const [row] = await source.query<{ id: string }[]>('select id from contests where slug = $1', [contest]);
  await source.manager.insert(Membership, { id: randomUUID(), accountId: login.id, contestId: row?.id ?? null, role });
  return login;
}
