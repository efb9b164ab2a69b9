import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContestPeople } from '../../auth/contest-people.service.js';
import { Problem } from '../../platform/problem/problem.js';
import type { JudgesOfEntryDto, ReplacementPreviewDto } from '../dto/replacement.dto.js';
import type { MemberOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { type SheetRow, sheetsOfPanel } from '../sheet-rows.js';
import { affiliationsOf } from './affiliations.js';
import { FieldOfPanel } from './field-of-panel.service.js';
import { memberAtWork } from './member-of.js';
import { OwnEntries } from './own-entries.service.js';
import { entriesOfBodies } from './proposed-conflicts.js';
import { isAtWorkOrKept } from './read-progress.service.js';

/** How many judges each entry would have, before anybody is replaced. */
@Injectable()
export class PreviewReplacement {
  constructor(
    private readonly rules: PanelRules,
    private readonly people: ContestPeople,
    private readonly field: FieldOfPanel,
    private readonly ownEntries: OwnEntries,
    private readonly source: DataSource,
  ) {}

  async preview(of: MemberOf, successor: string | null, accountId: string): Promise<ReplacementPreviewDto> {
    const { shown } = await this.rules.find(of);
    const { id: contestId } = of.contest;
    const { manager } = this.source;
    const member = await memberAtWork(manager, of);
    if (successor !== null && !(await this.people.isJudge(contestId, successor))) throw new Problem('panel.no-judge');
    const names = await this.field.names(contestId, shown.round);
    const hidden = await this.ownEntries.of(contestId, accountId, names);
    const all = await sheetsOfPanel(manager, contestId, of.panel);
    const sheets = all.filter(({ entry, isRecused }) => !hidden.has(entry) && !isRecused);
    const leaving = sheets.filter(({ memberId }) => memberId === member.id);
    const bodies = successor === null ? [] : ((await affiliationsOf(manager, contestId)).get(successor) ?? []);
    const refused = new Set(entriesOfBodies(names, bodies).map(({ number }) => number));
    const isFollowed = (number: number): boolean => successor !== null && !refused.has(number);
    const numbers = [...names.keys()].filter((number) => !hidden.has(number));
    return {
      atLeast: shown.atLeast,
      submitted: leaving.filter(({ isSubmitted }) => isSubmitted).length,
      drafts: leaving.filter(({ isSubmitted, version }) => !isSubmitted && version > 0).length,
      entries: numbers.map((number) => judgesOf(number, { sheets, leaving, isFollowed: isFollowed(number) })),
    };
  }
}

interface Around {
  readonly sheets: readonly SheetRow[];
  /** Those of the judge who leaves. */
  readonly leaving: readonly SheetRow[];
  readonly isFollowed: boolean;
}

function judgesOf(number: number, { sheets, leaving, isFollowed }: Around): JudgesOfEntryDto {
  const now = sheets.filter((sheet) => sheet.entry === number && isAtWorkOrKept(sheet)).length;
  const own = leaving.find(({ entry }) => entry === number);
  const ifSetAside = now - (own === undefined ? 0 : 1);
  const ifKept = own?.isSubmitted === true ? now : ifSetAside;
  return { number, now, ifKept, ifSetAside, withSuccessor: ifSetAside + (isFollowed ? 1 : 0) };
}
