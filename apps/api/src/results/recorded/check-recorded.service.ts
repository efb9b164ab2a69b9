import { Injectable } from '@nestjs/common';
import { RulebooksService, type SealedRulebook } from '../../contests/rulebooks.service.js';
import { AppConfig } from '../../config/app-config.js';
import { Deciding } from '../../deciding/deciding.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';
import { FieldOfRounds } from '../evidence/field-of-rounds.service.js';
import { asEvidence } from './as-evidence.js';
import { findRecordable, type Recordable, type RecordedKind } from './recordable.js';
import { inOrder, type RecordedRow } from './recorded-row.js';
import { type BadCell, readTypedRows, type TypedRow } from './typed-rows.js';

/** What was asked to be recorded, and of what. */
export interface ToRecord {
  readonly kind: RecordedKind;
  readonly subject: string;
  readonly rows: readonly TypedRow[];
}

export interface CheckedRows {
  readonly recordable: Recordable;
  readonly sealed: SealedRulebook;
  /** In their order; all of them where nothing is bad. */
  readonly rows: readonly RecordedRow[];
  readonly bad: readonly BadCell[];
  /** Entries of the field that have no row. */
  readonly without: readonly number[];
}

/** Checks typed rows against the sealed rulebook, by the domain’s own reading of evidence, and against the field. */
@Injectable()
export class CheckRecorded {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly fields: FieldOfRounds,
    private readonly deciding: Deciding,
    private readonly config: AppConfig,
  ) {}

  async check(contestId: string, { kind, subject, rows: typed }: ToRecord): Promise<CheckedRows> {
    const newest = await this.rulebooks.newest(contestId);
    if (newest === null) throw new Problem('rulebook.not-sealed');
    const [sealed, rules] = await Promise.all([
      this.rulebooks.read(contestId, newest.version),
      this.rulebooks.rules(contestId, newest),
    ]);
    const recordable = findRecordable(rules, kind, subject);
    const field = await this.fields.ofAny(contestId, recordable.rounds);
    const read = readTypedRows(typed, recordable);
    const strangers = read.rows
      .filter(({ row }) => !field.has(row.entry))
      .map(({ index, row }) => stranger(index, row));
    const known = read.rows.filter(({ row }) => field.has(row.entry));
    const refused = await this.refusedByDomain(recordable, known, sealed);
    const rows = inOrder(known.map(({ row }) => row));
    const present = new Set(rows.map(({ entry }) => entry));
    return {
      recordable,
      sealed,
      rows,
      bad: [...read.bad, ...strangers, ...refused].sort((a, b) => a.index - b.index),
      without: [...field].filter((number) => !present.has(number)),
    };
  }

  private async refusedByDomain(
    recordable: Recordable,
    rows: Parameters<typeof asEvidence>[1],
    { hash, document: text }: SealedRulebook,
  ): Promise<BadCell[]> {
    if (rows.length === 0) return [];
    const { evidence, cellAt } = asEvidence(recordable, rows);
    const entries = [...new Set(rows.map(({ row }) => row.entry))].map((number) => ({ number }));
    const body = new TextEncoder().encode(JSON.stringify({ evidence: 1, rulebook: hash, entries, ...evidence }));
    const mostBytes = this.config.evidenceBodyLimit;
    const verdict = await this.deciding.checkEvidence({ body, rulebooks: [{ hash, text }], mostBytes });
    if ('unreadable' in verdict) throw new Problem(verdict.unreadable);
    if (!('refused' in verdict)) return [];
    // two rows for one place are named before
    return verdict.refused
      .filter(({ code }) => code !== 'twice')
      .map((refusal) => ({ ...cellAt(refusal.path), ...refusal }));
  }
}

const stranger = (index: number, { entry }: RecordedRow): BadCell => ({
  index,
  column: 'entry',
  found: String(entry),
  code: 'unknown-entry',
  sentence: say(
    `第 ${entry} 号不在这一轮的参评项目里，请核对。`,
    `Entry ${entry} takes no part in this round: look at the number.`,
  ),
});
