import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AccessClaims, Identity, RoleHeld } from './identity.js';

interface IdentityRow {
  readonly email: string;
  readonly name: string;
  readonly roles: RoleHeld[];
}

/** Reads who a token stands for, at each request: a session that has ended or a role that was taken away ends at once. */
@Injectable()
export class Identities {
  constructor(private readonly source: DataSource) {}

  async find({ sub, sid }: AccessClaims): Promise<Identity | null> {
    const [row] = await this.source.query<IdentityRow[]>(
      `select accounts.email, accounts.name, coalesce(held.roles, '[]'::json) as roles
       from login_sessions
       join accounts on accounts.id = login_sessions.account_id
       left join lateral (
         select json_agg(json_build_object('role', role, 'contest', contests.slug, 'title', contests.title) order by role, contests.slug) as roles
         from memberships left join contests on contests.id = memberships.contest_id
         where memberships.account_id = accounts.id
       ) held on true
       where login_sessions.id = $1 and login_sessions.account_id = $2 and login_sessions.ended_at is null`,
      [sid, sub],
    );
    return row === undefined ? null : { accountId: sub, sessionId: sid, ...row };
  }
}
