import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { AuditEventName, AuditPayloads } from './audit-events.js';

/** What the log says, for who holds their own rows against it. */
@Injectable()
export class AuditedFacts {
  /** The fields of every row of one event in a contest, in their order. */
  async fieldsOf<Name extends AuditEventName>(tx: Tx, contestId: string, event: Name): Promise<AuditPayloads[Name][]> {
    const rows = await tx.query<{ fields: AuditPayloads[Name] }[]>(
      'select fields from audit_entries where contest_id = $1 and event = $2 order by position',
      [contestId, event],
    );
    return rows.map(({ fields }) => fields);
  }
}
