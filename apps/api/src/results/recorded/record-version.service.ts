import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@laurel/domain';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { Tx } from '../../database/transactions.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';
import { lockResults } from '../chain/newest-evidence.js';
import { personOf } from '../person-of.js';
import { CheckRecorded, type CheckedRows, type ToRecord } from './check-recorded.service.js';
import { faultsOf } from './cell-faults.js';
import { frozenRounds, type RecordedHead, type RecordedKeys, totalOf, versionOf } from './recorded-versions.service.js';
import { RecordedVersion } from './recorded-version.entity.js';

interface Recording extends ToRecord {
  readonly source: WordsDto;
  readonly reason: WordsDto | null;
  /** The sum on the count sheet, where there is one: it must be that of the rows. */
  readonly statedTotal: string | null;
}

/** Stores what was typed as the next version: with one bad cell nothing is written. */
@Injectable()
export class RecordVersion {
  constructor(
    private readonly checking: CheckRecorded,
    private readonly changes: AuditedChanges,
  ) {}

  async record(contest: Contest, recording: Recording, actor: Actor): Promise<RecordedHead> {
    if (contest.isImported) throw new Problem('contest.imported');
    const checked = await this.checking.check(contest.id, recording);
    const errors = [...faultsOf(checked.bad), ...otherTotal(recording, checked)];
    if (errors.length > 0) throw new Problem('recorded.refused', { errors });
    const { kind, subject } = recording;
    const keys = { contestId: contest.id, kind, subject };
    return this.changes.run(actor, async (tx) => {
      const version = await nextVersion(tx, keys, { recording, checked });
      const { source, reason } = recording;
      await tx.insert(RecordedVersion, {
        ...keys,
        version,
        source,
        reason,
        typedBy: personOf(actor),
        rulebookVersion: checked.sealed.version,
        rows: [...checked.rows],
      });
      const result = await versionOf(tx, keys, version);
      if (result === null) throw new Error('what was stored just now is missing');
      const total = totalOf(checked.recordable.values, checked.rows);
      const fields = { kind, subject, version, rows: checked.rows.length, total, source, reason };
      return { result, audit: { event: 'recorded.typed', contestId: contest.id, fields } };
    });
  }
}

interface Wanted {
  readonly recording: Recording;
  readonly checked: CheckedRows;
}

async function nextVersion(tx: Tx, keys: RecordedKeys, { recording, checked }: Wanted): Promise<number> {
  await lockResults(tx, keys.contestId);
  const frozen = await frozenRounds(tx, keys.contestId);
  if (checked.recordable.rounds.some((round) => frozen.has(round))) throw new Problem('recorded.frozen');
  const newest = await versionOf(tx, keys, null);
  if (newest === null) return 1;
  const isSame = canonicalJson([newest.rows, newest.source]) === canonicalJson([checked.rows, recording.source]);
  if (isSame) throw new Problem('recorded.unchanged');
  if (recording.reason === null) throw new Problem('recorded.reason-required');
  return newest.version + 1;
}

function otherTotal({ statedTotal }: Recording, { recordable, rows }: CheckedRows) {
  const total = totalOf(recordable.values, rows);
  if (statedTotal === null || statedTotal === total) return [];
  const sentence = say(
    `各行合计 ${total ?? 0}，与所写的合计 ${statedTotal} 不符，请核对。`,
    `The rows add up to ${total ?? 0}, not to ${statedTotal}: compare them.`,
  );
  return [{ path: 'statedTotal', code: 'other-total', sentence }];
}
