import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import type { PanelsDto } from '../dto/panel.dto.js';
import { MarksStages } from '../marks-stages.service.js';
import { findMembers } from '../member-rows.js';
import { PanelRules } from '../panel-rules.service.js';

/** The panels of a contest for the office. */
@Injectable()
export class ReadPanels {
  constructor(
    private readonly rules: PanelRules,
    private readonly stages: MarksStages,
    private readonly source: DataSource,
  ) {}

  async panels({ id }: Contest): Promise<PanelsDto> {
    const momentOf = await this.stages.ofPanels(id);
    const atWork = (await findMembers(this.source.manager, { contestId: id })).filter(({ leftAt }) => leftAt === null);
    const panels = (await this.rules.all(id)).map(({ shown }) => ({
      panel: shown,
      stage: momentOf(shown.id).stage,
      members: atWork.filter(({ panel }) => panel === shown.id).length,
    }));
    return { serverTime: momentOf('').serverTime, panels };
  }
}
