import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import { EntriesService, type WholeEntry } from '../../entries/entries.service.js';
import { Problem } from '../../platform/problem/problem.js';
import type { DeskDto, DeskPanelDto, DeskPanelsDto, LeftDto } from '../dto/desk.dto.js';
import type { MaterialDto, SheetDto, SheetVersionsDto, SheetVersionsQuery } from '../dto/sheet.dto.js';
import { MarksStages, type PanelMoment } from '../marks-stages.service.js';
import type { MemberRow } from '../member-rows.js';
import { OwnSheetsService, sheetOf } from '../own-sheets.service.js';
import type { OwnPanel } from '../panel-of.js';
import { PanelRules, type RuledPanel } from '../panel-rules.service.js';
import { shownSheet, shownVersion } from '../shown-sheet.js';
import { SheetVersion } from '../tables/sheet-version.entity.js';
import { TERMS, TERMS_VERSION } from '../terms.js';

/** Of a sheet that is saved as it is typed there are more than anybody reads at once. */
const MOST_VERSIONS = 100;

/** What a judge reads, in every phase. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly rules: PanelRules,
    private readonly stages: MarksStages,
    private readonly own: OwnSheetsService,
    private readonly entries: EntriesService,
    private readonly source: DataSource,
  ) {}

  async panels(contest: Contest, accountId: string): Promise<DeskPanelsDto> {
    const members = await this.own.panels(contest.id, accountId);
    const [ruled, momentOf] = [await this.rules.all(contest.id), await this.stages.ofPanels(contest.id)];
    const panels = ruled.flatMap((each) => {
      const member = members.find(({ panel }) => panel === each.shown.id);
      return member === undefined ? [] : [shownPanel(each, member, momentOf(each.shown.id))];
    });
    return { serverTime: momentOf('').serverTime, panels };
  }

  async desk(own: OwnPanel): Promise<DeskDto> {
    const { contest, panel } = own;
    const ruled = await this.rules.find(own);
    const moment = await this.stages.ofPanel(contest.id, panel);
    const { member, sheets } = await this.own.read(own);
    const numbers = sheets.map(({ entry }) => entry);
    const names = await this.entries.names(contest.id, numbers);
    const isAtWork = mayChange(member, moment);
    return {
      ...shownPanel(ruled, member, moment),
      serverTime: moment.serverTime,
      sheets: sheets.map((row) => shownSheet(row, { ruled, name: names.get(row.entry), isAtWork })),
    };
  }

  async sheet(own: OwnPanel, number: number): Promise<SheetDto> {
    const ruled = await this.rules.find(own);
    const moment = await this.stages.ofPanel(own.contest.id, own.panel);
    const sheets = await this.own.read(own);
    const row = sheetOf(sheets, number);
    const entry = await this.entries.whole(own.contest.id, number);
    if (entry === null) throw new Problem('entry.not-found');
    const shown = shownSheet(row, { ruled, name: entry, isAtWork: mayChange(sheets.member, moment) });
    return { ...shown, ...moment, material: materialOf(entry) };
  }

  async versions(own: OwnPanel, number: number, { before }: SheetVersionsQuery): Promise<SheetVersionsDto> {
    const { shown } = await this.rules.find(own);
    const { memberId, entry } = sheetOf(await this.own.read(own), number);
    const found = await this.source.manager.find(SheetVersion, {
      where: { memberId, entry, ...(before === undefined ? {} : { version: LessThan(before) }) },
      order: { version: 'DESC' },
      take: MOST_VERSIONS + 1,
    });
    const versions = found.slice(0, MOST_VERSIONS);
    const next = found.length > MOST_VERSIONS ? (versions.at(-1)?.version ?? null) : null;
    return { versions: versions.map((version) => shownVersion(shown, version)), next };
  }
}

const mayChange = ({ leftAt }: MemberRow, { stage }: PanelMoment): boolean =>
  leftAt === null && stage?.state !== 'closed';

const shownPanel = ({ shown }: RuledPanel, member: MemberRow, { stage }: PanelMoment): DeskPanelDto => ({
  panel: shown,
  judge: member.judge,
  stage,
  terms: { version: TERMS_VERSION, terms: [...TERMS], acceptedAt: member.acceptedAt?.toISOString() ?? null },
  left: shownLeft(member),
});

export function shownLeft({ leftAt, keepsSheets, leftReason }: MemberRow): LeftDto | null {
  if (leftAt === null || leftReason === null) return null;
  return { at: leftAt.toISOString(), keepsSheets: keepsSheets === true, reason: leftReason };
}

const materialOf = ({ summary, descriptionHtml, keyFacts }: WholeEntry): MaterialDto => ({
  summary,
  descriptionHtml,
  keyFacts: [...keyFacts],
});
