import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { Entry } from '../entry.entity.js';
import { type EntryState, entryStates } from '../entry-state.js';
import { EntrySubmitter } from '../entry-submitter.entity.js';
import { renderWords } from '../markdown.js';
import type { SubmittedContent } from '../submissions/read-draft.js';
import { lastReceipt, receiptDtoOf } from '../submissions/receipts.js';
import { SubmissionReceipt } from '../submissions/submission-receipt.entity.js';
import { areWriteUpsClosed, lockWriteUps } from '../write-ups.js';
import type {
  OfficeChangeDto,
  OfficeEntriesQuery,
  OfficeEntryCardDto,
  OfficeEntryDto,
  OfficeEntryListDto,
} from './dto/office-entries.dto.js';
import { listSql, oneSql } from './office-entries-sql.js';

interface Row extends Omit<OfficeEntryCardDto, 'since' | 'receivedAt'> {
  readonly since: Date | string;
  readonly receivedAt: Date | string | null;
}

interface Listed {
  readonly total: number;
  readonly entries: Row[];
  readonly counts: Partial<Record<EntryState, number>>;
}

type Content = Omit<SubmittedContent, 'submitters' | 'keyFacts'> & {
  readonly submitters: OfficeEntryDto['leadAndJoint'];
  readonly keyFacts: OfficeEntryDto['keyFacts'];
};

/** A submitter may hand in and take back without end: the newest say how it stands. */
const MOST_LISTED = 100;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The entries of a contest as the office works at them: in all states but drafts, which are their submitters' alone. */
@Injectable()
export class OfficeEntries {
  constructor(
    private readonly source: DataSource,
    private readonly changes: AuditedChanges,
  ) {}

  async list({ id: contestId }: Contest, query: OfficeEntriesQuery): Promise<OfficeEntryListDto> {
    const { search, category, district, after, limit } = query;
    const filter = { contestId, state: query.state ?? null, search, category, district };
    const { sql, values } = listSql(filter, { after, limit });
    const [found] = await this.source.query<Listed[]>(sql, values);
    const { total, entries, counts } = found ?? { total: 0, entries: [], counts: {} };
    const end = after + entries.length;
    return {
      counts: entryStates.map((state) => ({ state, count: counts[state] ?? 0 })),
      total,
      entries: entries.map(cardOf),
      next: end < total && entries.length > 0 ? end : null,
    };
  }

  async read({ id: contestId }: Contest, id: string): Promise<OfficeEntryDto> {
    const [row] = UUID.test(id) ? await this.source.query<Row[]>(oneSql, [contestId, id]) : [];
    if (row === undefined) throw new Problem('submission.not-found');
    const [entry, receipts, last, changes, areClosed] = await Promise.all([
      this.source.manager.findOneBy(Entry, { id }),
      this.receiptsOf(id),
      lastReceipt(this.source.manager, id),
      this.changesOf(id),
      areWriteUpsClosed(this.source.manager, contestId),
    ]);
    const content = await this.contentOf(entry, last);
    return {
      ...cardOf(row),
      summary: content.summary,
      description: content.description,
      descriptionHtml: renderWords(content.description),
      writeUp: entry?.writeUp ?? null,
      isWriteUpOpen: entry !== null && !areClosed,
      leadAndJoint: content.submitters,
      keyFacts: content.keyFacts.map(({ value, unit, words }) => ({ value, unit, words })),
      receipts: receipts.map(receiptDtoOf),
      changes,
    };
  }

  /** What the announcement prints, until a result is published. */
  async writeUp(
    { id: contestId }: Contest,
    { id, writeUp }: { id: string; writeUp: WordsDto },
    actor: Actor,
  ): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const where = { contestId, id };
      const entry = UUID.test(id) ? await tx.findOneBy(Entry, where) : null;
      if (entry === null) throw new Problem('entry.not-found');
      await lockWriteUps(tx, contestId);
      if (await areWriteUpsClosed(tx, contestId)) throw new Problem('entry.write-ups-closed');
      await tx.update(Entry, where, { writeUp });
      const fields = { number: entry.number, from: entry.writeUp, to: writeUp };
      return { result: undefined, audit: { event: 'entry.write-up-edited', contestId, fields } };
    });
  }

  private async contentOf(entry: Entry | null, receipt: SubmissionReceipt | null): Promise<Content> {
    if (entry === null) return JSON.parse(receipt?.content ?? '{}') as Content;
    const where = { entryId: entry.id };
    const submitters = await this.source.manager.find(EntrySubmitter, { where, order: { position: 'ASC' } });
    return { ...entry, submitters: submitters.map(({ name, role }) => ({ name, role })) };
  }

  /** Without what was submitted, which is long. */
  private receiptsOf(submissionId: string): Promise<SubmissionReceipt[]> {
    return this.source.manager.find(SubmissionReceipt, {
      select: { submissionId: true, position: true, version: true, receivedAt: true, hash: true },
      where: { submissionId },
      order: { position: 'DESC' },
      take: MOST_LISTED,
    });
  }

  private async changesOf(id: string): Promise<OfficeChangeDto[]> {
    const rows = await this.source.query<(Omit<OfficeChangeDto, 'at'> & { readonly at: Date })[]>(
      `select at, "from", "to", reason,
         case when "to" in ('draft', 'submitted', 'withdrawn') then 'submitter' else 'office' end as by
       from submission_changes where submission_id = $1 order by position desc limit ${MOST_LISTED}`,
      [id],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

const isoOf = (time: Date | string): string => new Date(time).toISOString();

const cardOf = ({ since, receivedAt, ...row }: Row): OfficeEntryCardDto => ({
  ...row,
  since: isoOf(since),
  receivedAt: receivedAt === null ? null : isoOf(receivedAt),
});
