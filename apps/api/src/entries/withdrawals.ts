import type { EntityManager } from 'typeorm';

/** An entry that was accepted and whose submitter took it out of the contest. */
export interface Withdrawal {
  readonly number: number;
  readonly at: Date;
}

/** By number. */
export const readWithdrawals = (db: EntityManager, contestId: string): Promise<Withdrawal[]> =>
  db.query<Withdrawal[]>(
    `select number, max(at) as at
     from entries join submission_changes on submission_id = entries.id
     where contest_id = $1 and state = 'withdrawn' and "to" = 'withdrawn' group by number order by number`,
    [contestId],
  );
