import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Colleagues } from '../../auth/people/colleagues.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { Tx } from '../../database/transactions.js';
import { foldedName } from '../search/folded-text.js';
import type { Whose } from './own-submission.js';

/** Whose entries an account works at: its own, its colleagues', and those that the office wrote for their lead. */
@Injectable()
export class OwnEntries {
  constructor(
    private readonly source: DataSource,
    private readonly colleagues: Colleagues,
  ) {}

  async whose(contestId: string, accountId: string): Promise<Omit<Whose, 'id'>> {
    const [colleagues, leads] = await Promise.all([
      this.colleagues.of(contestId, accountId),
      this.colleagues.leadsOf(contestId, accountId),
    ]);
    return { contestId, accountId, colleagues, written: await this.written(contestId, leads) };
  }

  /** The lead for which the account was invited last; null where no invitation names one. */
  async leadOf(contestId: string, accountId: string): Promise<WordsDto | null> {
    const [lead] = await this.colleagues.leadsOf(contestId, accountId);
    return lead ?? null;
  }

  /**
   * The entries that no account began and whose lead is one of these. What somebody else submitted belongs to those who
   * submitted it, whatever lead they have typed.
   */
  private async written(contestId: string, leads: readonly WordsDto[]): Promise<string[]> {
    if (leads.length === 0) return [];
    const wanted = new Set(leads.map(({ zh }) => foldedName(zh)));
    const rows = await this.source.query<{ id: string; lead: string }[]>(
      `select entries.id, name ->> 'zh' as lead from entries join entry_submitters on entry_id = entries.id and role = 'lead'
       where contest_id = $1 and not exists (select from entry_accounts where submission_id = entries.id)`,
      [contestId],
    );
    return rows.filter(({ lead }) => wanted.has(foldedName(lead))).map(({ id }) => id);
  }
}

/** Gives an entry that the office wrote the row in which its changes of state are recorded. */
export async function recordWritten(tx: Tx, { contestId, written, id }: Whose): Promise<void> {
  if (!written.includes(id)) return;
  await tx.query(
    `insert into submissions (id, contest_id, state, version) select id, contest_id, 'accepted', 0 from entries
     where id = $1 and contest_id = $2 on conflict (id) do nothing`,
    [id, contestId],
  );
}
