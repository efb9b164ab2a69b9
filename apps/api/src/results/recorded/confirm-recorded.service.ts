import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { lockResults } from '../chain/newest-evidence.js';
import { personOf } from '../person-of.js';
import { RecordedConfirmation } from './recorded-confirmation.entity.js';
import { type RecordedKeys, versionOf } from './recorded-versions.service.js';

/** A second person says that a version is what its source says; only then does it count. */
@Injectable()
export class ConfirmRecorded {
  constructor(private readonly changes: AuditedChanges) {}

  async confirm(keys: RecordedKeys, version: number, actor: Actor): Promise<void> {
    const { contestId, kind, subject } = keys;
    const confirmedBy = personOf(actor);
    await this.changes.run(actor, async (tx) => {
      await lockResults(tx, contestId);
      const newest = await versionOf(tx, keys, null);
      if (newest === null || version > newest.version) throw new Problem('recorded.not-found');
      if (version < newest.version) throw new Problem('recorded.replaced');
      if (newest.confirmedAt !== null) throw new Problem('recorded.confirmed');
      if (newest.typedBy === confirmedBy) throw new Problem('recorded.own');
      await tx.insert(RecordedConfirmation, { ...keys, version, typedBy: newest.typedBy, confirmedBy });
      const fields = { kind, subject, version };
      return { result: undefined, audit: { event: 'recorded.confirmed', contestId, fields } };
    });
  }
}
