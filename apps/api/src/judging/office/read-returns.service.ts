import { Injectable } from '@nestjs/common';
import type { CriterionMark } from '@laurel/domain/judging';
import { DataSource } from 'typeorm';
import { ContestPeople } from '../../auth/contest-people.service.js';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
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
  readonly before: CriterionMark[];
  readonly after: CriterionMark[] | null;
}

const RETURNS = `
  select 'J' || pseudonym.number as judge, given.entry, submitted.hash, submitted.submitted_at as "submittedAt",
    given.returned_at as "returnedAt", given.returned_by as "returnedBy", given.reason,
    again.submitted_at as "submittedAgainAt", old.criteria as before, new.criteria as after
  from sheet_returns as given
  join sheet_submissions as submitted using (member_id, entry, submission)
  join panel_members as member on member.id = given.member_id
  join panels on panels.id = member.panel_id
  join panel_pseudonyms as pseudonym on pseudonym.member_id = member.id
  left join sheet_submissions as again
    on (again.member_id, again.entry, again.submission) = (given.member_id, given.entry, given.submission + 1)
  join sheet_versions as old
    on (old.member_id, old.entry, old.version) = (given.member_id, given.entry, submitted.version)
  left join sheet_versions as new
    on (new.member_id, new.entry, new.version) = (given.member_id, given.entry, again.version)
  where panels.contest_id = $1 and panels.panel = $2
  order by given.returned_at, given.member_id, given.entry`;

/** Every submitted sheet that was given back: who did it, when and why; from what to what, once the round is frozen. */
@Injectable()
export class ReadReturns {
  constructor(
    private readonly rules: PanelRules,
    private readonly people: ContestPeople,
    private readonly freezes: RoundFreezes,
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
    const isFrozen = (await this.freezes.ofContest(contest.id)).has(shown.round);
    const returns = rows.map(({ judge, entry, hash, reason, ...row }) => ({
      judge,
      number: entry,
      receipt: hash,
      submittedAt: row.submittedAt.toISOString(),
      returnedAt: row.returnedAt.toISOString(),
      returnedBy: people.get(row.returnedBy ?? '') ?? '',
      reason,
      submittedAgainAt: row.submittedAgainAt?.toISOString() ?? null,
      before: isFrozen ? row.before : null,
      after: isFrozen ? row.after : null,
    }));
    return { returns };
  }
}
