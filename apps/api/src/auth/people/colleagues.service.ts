import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';

/** Accounts that were invited for the same lead submitter. */
@Injectable()
export class Colleagues {
  constructor(private readonly source: DataSource) {}

  /** The accounts that submit for the same lead as this one in a contest, itself among them. */
  async of(contestId: string, accountId: string): Promise<string[]> {
    const rows = await this.source.query<{ id: string }[]>(
      `select distinct theirs.account_id as id
       from invitations own join invitations theirs
         on theirs.contest_id = own.contest_id and theirs.role = own.role and theirs.lead ->> 'zh' = own.lead ->> 'zh'
       where own.contest_id = $1 and own.account_id = $2 and own.role = 'submitter' and theirs.account_id is not null`,
      [contestId, accountId],
    );
    return [...new Set([accountId, ...rows.map(({ id }) => id)])];
  }

  /** The lead submitters that its accepted invitations to a contest name, the newest first. */
  async leadsOf(contestId: string, accountId: string): Promise<WordsDto[]> {
    const rows = await this.source.query<{ lead: WordsDto }[]>(
      `select lead from invitations where contest_id = $1 and account_id = $2 and role = 'submitter' and lead is not null
       order by accepted_at desc, id`,
      [contestId, accountId],
    );
    return rows.map(({ lead }) => lead);
  }
}
