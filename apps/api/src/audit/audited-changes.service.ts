import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Tx, Transactions } from '../database/transactions.js';
import type { AuditEvent } from './audit-events.js';
import { AuditEntry } from './audit-entry.entity.js';

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
  constructor(private readonly transactions: Transactions) {}

  run<T>(actor: Actor, change: (tx: Tx) => Promise<Changed<T>>): Promise<T> {
    return this.transactions.run(async (tx) => {
      const { audit, result, actorId } = await change(tx);
      await tx.insert(AuditEntry, {
        id: randomUUID(),
        event: audit.event,
        actorId: actorId ?? actor.accountId,
        requestId: actor.requestId,
        contestId: audit.contestId,
        fields: audit.fields,
      });
      return result;
    });
  }
}
