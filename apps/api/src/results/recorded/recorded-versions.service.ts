import { Injectable } from '@nestjs/common';
import { type CheckedRulebook, parseExact, printExact } from '@laurel/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { type RecordedKind, type Recordable, recordables } from './recordable.js';
import type { RecordedRow } from './recorded-row.js';

export interface RecordedKeys {
  readonly contestId: string;
  readonly kind: RecordedKind;
  readonly subject: string;
}

/** A version without its rows. */
export interface RecordedHead {
  readonly kind: RecordedKind;
  readonly subject: string;
  readonly version: number;
  readonly source: WordsDto;
  readonly reason: WordsDto | null;
  readonly typedBy: string;
  readonly typedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

/** A version with its rows. */
export interface RecordedWhole extends RecordedHead {
  readonly rows: readonly RecordedRow[];
}

/** A subject of the rulebook with all that was recorded of it, the newest version first. */
export interface RecordedSubject {
  readonly recordable: Recordable;
  /** A round that takes from it is frozen. */
  readonly isFrozen: boolean;
  readonly versions: readonly RecordedWhole[];
}

const WHOLE = `
  select kind, subject, version, source, reason, typed_by as "typedBy", typed_at as "typedAt",
    confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", rows
  from recorded_versions left join recorded_confirmations using (contest_id, kind, subject, version, typed_by)`;

/** What the office recorded, version by version. */
@Injectable()
export class RecordedVersions {
  constructor(private readonly source: DataSource) {}

  /** Every subject of the rulebook, recorded or not. */
  async ofContest(contestId: string, rules: CheckedRulebook): Promise<RecordedSubject[]> {
    const [all, frozen] = await Promise.all([
      this.source.query<RecordedWhole[]>(`${WHOLE} where contest_id = $1 order by version desc`, [contestId]),
      frozenRounds(this.source.manager, contestId),
    ]);
    return recordables(rules).map((recordable) => ({
      recordable,
      isFrozen: recordable.rounds.some((round) => frozen.has(round)),
      versions: all.filter(({ kind, subject }) => kind === recordable.kind && subject === recordable.id),
    }));
  }

  async find(keys: RecordedKeys, version: number): Promise<RecordedWhole> {
    const found = await versionOf(this.source.manager, keys, version);
    if (found === null) throw new Problem('recorded.not-found');
    return found;
  }

  newest(keys: RecordedKeys): Promise<RecordedWhole | null> {
    return versionOf(this.source.manager, keys, null);
  }
}

/** One version, or the newest; null where there is none. */
export async function versionOf(
  db: EntityManager,
  { contestId, kind, subject }: RecordedKeys,
  version: number | null,
): Promise<RecordedWhole | null> {
  const [found] = await db.query<RecordedWhole[]>(
    `${WHOLE} where contest_id = $1 and kind = $2 and subject = $3 and ($4::smallint is null or version = $4)
     order by version desc limit 1`,
    [contestId, kind, subject, version],
  );
  return found ?? null;
}

/** All that was recorded, newest first, in a transaction that may freeze it. */
export const wholeVersions = (db: EntityManager, contestId: string): Promise<RecordedWhole[]> =>
  db.query<RecordedWhole[]>(`${WHOLE} where contest_id = $1 order by kind, subject, version desc`, [contestId]);

/** The rounds whose evidence was frozen from what the contest itself collected. */
export async function frozenRounds(db: EntityManager, contestId: string): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ round: string }[]>(
    `select distinct round from frozen_evidence where contest_id = $1 and origin = 'collected'`,
    [contestId],
  );
  return new Set(rows.map(({ round }) => round));
}

/** What the values add up to: votes and numbers their sum, passes how many; null for places, which add up to nothing. */
export function totalOf(values: Recordable['values'], rows: readonly Pick<RecordedRow, 'value'>[]): string | null {
  switch (values) {
    case 'place':
      return null;
    case 'pass':
      return String(rows.filter(({ value }) => value === true).length);
    default: {
      const exact = rows.flatMap(({ value }) => parseExact(value as number | string) ?? []);
      const [first, ...others] = exact;
      return first === undefined ? '0' : printExact(others.reduce((sum, each) => sum.add(each), first));
    }
  }
}
