import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Tx, Transactions } from '../database/transactions.js';
import type { AuditEvent } from './audit-events.js';
import { Revisions } from './revisions.service.js';

/** Who makes a change, and in which request; `accountId` is null where nobody is signed in. */
export interface Actor {
  readonly accountId: string | null;
  readonly requestId: string;
}

/** What a change brought about: the one fact for the log, and what the caller gets. */
export interface Changed<T> {
  readonly audit: AuditEvent;
  readonly result: T;
  /** Where only the change itself finds out who acts, as at a sign-in. */
  readonly actorId?: string;
}

/** The only way to change state: the change and its one audit row commit together or not at all. */
@Injectable()
export class AuditedChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly revisions: Revisions,
  ) {}

  async run<T>(actor: Actor, change: (tx: Tx) => Promise<Changed<T>>): Promise<T> {
    const done = await this.transactions.run(async (tx) => {
      const { audit, result, actorId } = await change(tx);
      const position = await write(tx, audit, { ...actor, accountId: actorId ?? actor.accountId });
      return { result, position, contestId: audit.contestId };
    });
    if (done.contestId !== null) this.revisions.advance(done.contestId, done.position);
    return done.result;
  }
}

/** The last thing that a transaction does: within a contest positions are in the order of the commits. */
async function write(tx: Tx, { event, contestId, fields }: AuditEvent, actor: Actor): Promise<number> {
  if (contestId !== null) {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`laurel.audit ${contestId}`]);
  }
  const [row] = await tx.query<{ position: string }[]>(
    `insert into audit_entries (id, event, actor_id, request_id, contest_id, fields) values ($1, $2, $3, $4, $5, $6)
     returning position`,
    [randomUUID(), event, actor.accountId, actor.requestId, contestId, fields],
  );
  return Number(row?.position);
}
