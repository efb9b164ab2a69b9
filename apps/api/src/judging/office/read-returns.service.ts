import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContestPeople } from '../../auth/contest-people.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { ReturnsDto } from '../dto/progress.dto.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { OwnEntries } from './own-entries.service.js';

interface ReturnRow {
  readonly judge: string;
  readonly entry: number;
  readonly hash: string;
  readonly submittedAt: Date;
  readonly returnedAt: Date;
  readonly returnedBy: string | null;
  readonly reason: WordsDto;
  readonly submittedAgainAt: Date | null;
}

const RETURNS = `
  select 'J' || pseudonym.number as judge, given.entry, submitted.hash, submitted.submitted_at as "submittedAt",
    given.returned_at as "returnedAt", given.returned_by as "returnedBy", given.reason,
    again.submitted_at as "submittedAgainAt"
  from sheet_returns as given
  join sheet_submissions as submitted using (member_id, entry, submission)
  join panel_members as member on member.id = given.member_id
  join panels on panels.id = member.panel_id
  join panel_pseudonyms as pseudonym on pseudonym.member_id = member.id
  left join sheet_submissions as again
    on (again.member_id, again.entry, again.submission) = (given.member_id, given.entry, given.submission + 1)
  where panels.contest_id = $1 and panels.panel = $2
  order by given.returned_at, given.member_id, given.entry`;

/** Every submitted sheet that was given back: who did it, when and why. */
@Injectable()
export class ReadReturns {
  constructor(
    private readonly rules: PanelRules,
    private readonly people: ContestPeople,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly source: DataSource,
  ) {}

  async returns(of: PanelOf, accountId: string): Promise<ReturnsDto> {
    const { contest, panel } = of;
    const { shown } = await this.rules.find(of);
    const names = await this.field.names(contest.id, shown.round);
    const own = await this.ownEntries.of(contest.id, accountId, names);
    const all = await this.source.query<ReturnRow[]>(RETURNS, [contest.id, panel]);
    const rows = all.filter(({ entry }) => !own.has(entry));
    const people = await this.people.names(rows.flatMap(({ returnedBy }) => returnedBy ?? []));
    const returns = rows.map(({ judge, entry, hash, reason, ...row }) => ({
      judge,
      number: entry,
      receipt: hash,
      submittedAt: row.submittedAt.toISOString(),
      returnedAt: row.returnedAt.toISOString(),
      returnedBy: people.get(row.returnedBy ?? '') ?? '',
      reason,
      submittedAgainAt: row.submittedAgainAt?.toISOString() ?? null,
    }));
    return { returns };
  }
}
