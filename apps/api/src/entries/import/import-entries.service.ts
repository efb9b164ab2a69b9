import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { Tx } from '../../database/transactions.js';
import { MOST_NUMBER } from '../../platform/input/entry-number.js';
import { Problem } from '../../platform/problem/problem.js';
import { lockNumbers } from '../entry-numbers.js';
import { WriteEntries } from '../write-entries.service.js';
import type { ImportedDto, ImportPreviewDto } from './dto/import.dto.js';
import { readExisting } from './existing-entries.js';
import { type ImportPlan, planImport } from './plan-import.js';
import { previewOf } from './preview.js';
import { ReadImport, type ReadFile, type SentFile } from './read-import.service.js';

interface Wanted extends SentFile {
  /** Of the file that was checked. */
  readonly hash: string;
  /** Rows that are like another entry, and are entries of their own all the same. */
  readonly confirmed: readonly number[];
}

type Planned = Pick<ImportPlan, 'toAdd' | 'rows'>;

/** Entries from a table: shown first with all that is wrong, then imported as a whole or not at all. */
@Injectable()
export class ImportEntries {
  constructor(
    private readonly source: DataSource,
    private readonly reading: ReadImport,
    private readonly writing: WriteEntries,
    private readonly changes: AuditedChanges,
  ) {}

  async preview(contest: Contest, sent: SentFile): Promise<ImportPreviewDto> {
    const file = await this.reading.read(contest.id, sent);
    const existing = await readExisting(this.source.manager, contest.id);
    return previewOf(file, file.read && planImport(file.read.columns, file.read.rows, existing), existing.size);
  }

  /** The same file twice adds nothing, and leaves no row in the log. */
  async import(contest: Contest, wanted: Wanted, actor: Actor): Promise<ImportedDto> {
    const file = await this.reading.read(contest.id, wanted);
    if (file.hash !== wanted.hash) throw new Problem('import.other-file');
    const existing = await readExisting(this.source.manager, contest.id);
    const unchanged = planOf(file, existing).unchanged.length;
    if (unchanged === file.read?.rows.length) return { added: [], unchanged };
    return this.changes.run(actor, async (tx) => {
      await lockNumbers(tx, contest.id);
      const plan = planOf(file, await readExisting(tx, contest.id));
      refuseUnfit(plan, wanted.confirmed);
      const added = await this.add(tx, contest, plan);
      const confirmedRows = plan.doubles.map(({ row }) => row);
      const fields = { hash: file.hash, rows: plan.rows, numbers: added, confirmedRows };
      const result = { added, unchanged: plan.unchanged.length };
      return { result, audit: { event: 'entries.imported', contestId: contest.id, fields } };
    });
  }

  /** Rows without a number get the next ones, in their order. */
  private async add(tx: Tx, { id: contestId }: Contest, { toAdd }: Planned): Promise<number[]> {
    const [highest] = await tx.query<{ number: number }[]>(
      'select coalesce(max(number), 0)::int as number from entries where contest_id = $1',
      [contestId],
    );
    let last = Math.max(highest?.number ?? 0, ...toAdd.map(({ number }) => number ?? 0));
    const entries = toAdd.map(({ number, title, summary, description, category, district, submitters, keyFacts }) => ({
      contestId,
      number: number ?? (last += 1),
      title,
      shortTitle: null,
      summary,
      description,
      writeUp: summary,
      category,
      district,
      isSample: false,
      keyFacts: [...keyFacts],
      submitters,
    }));
    if (last > MOST_NUMBER) throw new Problem('entry.number-taken');
    await this.writing.write(tx, entries);
    return entries.map(({ number }) => number).sort((a, b) => a - b);
  }
}

function planOf(file: ReadFile, existing: Awaited<ReturnType<typeof readExisting>>): ImportPlan {
  if (file.read === null) throw new Problem('import.columns-unknown');
  return planImport(file.read.columns, file.read.rows, existing);
}

/** More help no one. */
const MOST_ERRORS = 100;

function refuseUnfit({ faults, doubles }: ImportPlan, confirmed: readonly number[]): void {
  if (faults.length > 0) {
    const errors = faults.map(({ row, letter, code, sentence }) => ({ path: `${letter}${row}`, code, sentence }));
    throw new Problem('import.bad-cells', { errors: errors.slice(0, MOST_ERRORS) });
  }
  const open = doubles.filter(({ row }) => !confirmed.includes(row));
  if (open.length === 0) return;
  const errors = open.map(({ row, sentence }) => ({ path: `row ${row}`, code: 'likely-double', sentence }));
  throw new Problem('import.doubles', { errors: errors.slice(0, MOST_ERRORS) });
}
