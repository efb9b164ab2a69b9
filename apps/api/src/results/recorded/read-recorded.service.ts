import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@laurel/domain';
import { ContestPeople } from '../../auth/contest-people.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { CheckRecorded, type ToRecord } from './check-recorded.service.js';
import type {
  RecordedDto,
  RecordedHeadDto,
  RecordedPreviewDto,
  RecordedRowDto,
  RecordedVersionDto,
} from './dto/recorded.dto.js';
import { findRecordable, type Recordable } from './recordable.js';
import { placeKey, type RecordedRow } from './recorded-row.js';
import {
  type RecordedHead,
  type RecordedKeys,
  RecordedVersions,
  type RecordedWhole,
  totalOf,
} from './recorded-versions.service.js';

/** What the office sees of recorded votes and facts. */
@Injectable()
export class ReadRecorded {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly versions: RecordedVersions,
    private readonly checking: CheckRecorded,
    private readonly people: ContestPeople,
  ) {}

  async list(contestId: string): Promise<RecordedDto> {
    const rules = await this.rulebooks.newestRules(contestId);
    const all = rules === null ? [] : await this.versions.ofContest(contestId, rules);
    const names = await this.namesIn(all.flatMap(({ versions }) => versions));
    return {
      items: all.map(({ recordable: { id, kind, title, rounds, values, columns }, isFrozen, versions }) => ({
        kind,
        id,
        title,
        rounds: [...rounds],
        values,
        columns: [...columns],
        isFrozen,
        versions: versions.map((version) => headOf(version, { rows: version.rows, values, names })),
      })),
    };
  }

  async version(keys: RecordedKeys, number: number): Promise<RecordedVersionDto> {
    const found = await this.versions.find(keys, number);
    return { ...(await this.headIn(keys, found)), items: found.rows.map(rowOf) };
  }

  async head(keys: RecordedKeys, head: RecordedHead): Promise<RecordedHeadDto> {
    return this.headIn(keys, await this.versions.find(keys, head.version));
  }

  async preview(contestId: string, asked: ToRecord): Promise<RecordedPreviewDto> {
    const { recordable, rows, bad, without } = await this.checking.check(contestId, asked);
    const newest = await this.versions.newest({ contestId, kind: recordable.kind, subject: recordable.id });
    return {
      bad: bad.map(({ index, column, found, code, sentence }) => ({ row: index + 1, column, found, code, sentence })),
      rows: rows.map((row) => ({ ...rowOf(row), before: valueIn(newest, row) })),
      total: totalOf(recordable.values, rows),
      without: [...without],
      isUnchanged: newest !== null && bad.length === 0 && canonicalJson(newest.rows) === canonicalJson(rows),
      version: (newest?.version ?? 0) + 1,
    };
  }

  private async headIn(keys: RecordedKeys, version: RecordedWhole): Promise<RecordedHeadDto> {
    const [values, names] = await Promise.all([this.valuesOf(keys), this.namesIn([version])]);
    return headOf(version, { rows: version.rows, values, names });
  }

  private namesIn(versions: readonly RecordedHead[]): Promise<Names> {
    return this.people.names(
      versions.flatMap(({ typedBy, confirmedBy }) => (confirmedBy === null ? [typedBy] : [typedBy, confirmedBy])),
    );
  }

  private async valuesOf({ contestId, kind, subject }: RecordedKeys): Promise<Recordable['values']> {
    const rules = await this.rulebooks.newestRules(contestId);
    if (rules === null) throw new Error('something was recorded without a rulebook');
    return findRecordable(rules, kind, subject).values;
  }
}

type Names = ReadonlyMap<string, string>;

interface Said {
  readonly rows: readonly RecordedRow[];
  readonly values: Recordable['values'];
  readonly names: Names;
}

function headOf(head: RecordedHead, { rows, values, names }: Said): RecordedHeadDto {
  const { version, source, reason, typedBy, typedAt, confirmedBy, confirmedAt } = head;
  return {
    version,
    source,
    reason,
    total: totalOf(values, rows),
    rows: rows.length,
    typedBy,
    typedByName: names.get(typedBy) ?? '',
    typedAt: typedAt.toISOString(),
    confirmedBy,
    confirmedByName: confirmedBy === null ? null : (names.get(confirmedBy) ?? ''),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}

const rowOf = ({ entry, group, session, item, cell, value, reason }: RecordedRow): RecordedRowDto => ({
  entry,
  group: group ?? null,
  session: session ?? null,
  item: item ?? null,
  cell: textOf(cell),
  value: textOf(value),
  reason: reason ?? null,
});

const textOf = (value: RecordedRow['value'] | undefined): string | null =>
  value === undefined || value === null ? null : String(value);

function valueIn(version: RecordedWhole | null, row: RecordedRow): string | null {
  return textOf(version?.rows.find((each) => placeKey(each) === placeKey(row))?.value);
}
