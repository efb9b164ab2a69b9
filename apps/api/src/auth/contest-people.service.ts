import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, In, IsNull, type Repository } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';

/** Somebody as the office names them. */
export interface Person {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  /** Whether they hold the role judge in the contest now. */
  readonly isJudge: boolean;
}

/** Who holds which role in a contest. */
@Injectable()
export class ContestPeople {
  constructor(
    @InjectRepository(Membership) private readonly memberships: Repository<Membership>,
    private readonly source: DataSource,
  ) {}

  isJudge(contestId: string, accountId: string): Promise<boolean> {
    return this.memberships.existsBy({ contestId, accountId, role: 'judge' });
  }

  /** The same for who relies on it: until the transaction ends the role is not taken away. */
  async holdsJudge(tx: Tx, contestId: string, accountId: string): Promise<boolean> {
    await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`laurel.people ${contestId}`]);
    return tx.existsBy(Membership, { contestId, accountId, role: 'judge' });
  }

  /** Whether an account has any role in the contest, or one that holds everywhere. */
  has(contestId: string, accountId: string): Promise<boolean> {
    return this.memberships.existsBy([
      { contestId, accountId },
      { contestId: IsNull(), accountId },
    ]);
  }

  /** The judges of a contest, and these accounts whatever they are now, by name. */
  judgesAnd(contestId: string, accountIds: readonly string[]): Promise<Person[]> {
    return this.source.query<Person[]>(
      `select accounts.id as account, name, email, judges.id is not null as "isJudge"
       from accounts left join memberships as judges
         on judges.account_id = accounts.id and judges.contest_id = $1 and judges.role = 'judge'
       where judges.id is not null or accounts.id = any($2) order by name, accounts.id`,
      [contestId, accountIds],
    );
  }

  /** Names by account. */
  async names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.source.manager.findBy(Account, { id: In(accountIds) });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
