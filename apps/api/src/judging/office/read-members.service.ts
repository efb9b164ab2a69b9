import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContestPeople } from '../../auth/contest-people.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { grouped } from '../../platform/grouped.js';
import type { ConflictSource } from '../conflict-source.js';
import { shownLeft } from '../desk/read-desk.service.js';
import type { MemberConflictDto, PanelMemberDto, PanelMembersDto } from '../dto/members.dto.js';
import { findMembers } from '../member-rows.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { affiliationsOf } from './affiliations.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { OwnEntries } from './own-entries.service.js';
import { entriesOfBodies, type SameBody } from './proposed-conflicts.js';

interface ConflictRow {
  readonly memberId: string;
  readonly entry: number;
  readonly source: ConflictSource;
  readonly holds: boolean;
  readonly reason: WordsDto | null;
  readonly at: Date;
}

const CONFLICTS = `
  select distinct on (member_id, entry) member_id as "memberId", entry, source, holds, reason, at
  from panel_conflicts where contest_id = $1 order by member_id, entry, position desc`;

/** Who sits on a panel, by name; the pseudonym never stands beside it. */
@Injectable()
export class ReadMembers {
  constructor(
    private readonly rules: PanelRules,
    private readonly people: ContestPeople,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly source: DataSource,
  ) {}

  async members(of: PanelOf, asker: string): Promise<PanelMembersDto> {
    const { shown } = await this.rules.find(of);
    const { id: contestId } = of.contest;
    const { manager } = this.source;
    const rows = await findMembers(manager, { contestId, panel: of.panel });
    const people = await this.people.judgesAnd(
      contestId,
      rows.map(({ accountId }) => accountId),
    );
    const bodies = await affiliationsOf(manager, contestId);
    const names = await this.field.names(contestId, shown.round);
    const own = await this.ownEntries.of(contestId, asker, names);
    const conflicts = grouped(await manager.query<ConflictRow[]>(CONFLICTS, [contestId]), ({ memberId }) => memberId);
    const members = rows.map((row): PanelMemberDto => {
      const person = people.find(({ account }) => account === row.accountId);
      const affiliations = [...(bodies.get(row.accountId) ?? [])];
      return {
        id: row.id,
        account: row.accountId,
        name: person?.name ?? '',
        email: person?.email ?? '',
        affiliations,
        addedAt: row.addedAt.toISOString(),
        isAssigned: row.judge !== null,
        acceptedAt: row.acceptedAt?.toISOString() ?? null,
        left: shownLeft(row),
        conflicts: shownConflicts(conflicts.get(row.id) ?? [], entriesOfBodies(names, affiliations)).filter(
          ({ number }) => !own.has(number),
        ),
      };
    });
    const onPanel = new Set(rows.map(({ accountId }) => accountId));
    const candidates = people
      .filter(({ account, isJudge }) => isJudge && !onPanel.has(account))
      .map(({ account, name, email }) => ({ account, name, email, affiliations: [...(bodies.get(account) ?? [])] }));
    return { members: members.sort((a, b) => a.name.localeCompare(b.name, 'zh')), candidates };
  }
}

/** What was said of each entry last, and what the names propose besides. */
export function shownConflicts(
  said: readonly Omit<ConflictRow, 'memberId'>[],
  proposed: readonly SameBody[],
): MemberConflictDto[] {
  const written = said.map(({ entry, source, holds, reason, at }) => ({
    number: entry,
    source,
    submitter: proposed.find(({ number }) => number === entry)?.submitter ?? null,
    holds,
    at: at.toISOString(),
    reason,
  }));
  const known = new Set(said.map(({ entry }) => entry));
  const open = proposed
    .filter(({ number }) => !known.has(number))
    .map(({ number, submitter }) => ({
      number,
      source: 'same-submitter' as const,
      submitter,
      holds: false,
      at: null,
      reason: null,
    }));
  return [...written, ...open].sort((a, b) => a.number - b.number);
}
