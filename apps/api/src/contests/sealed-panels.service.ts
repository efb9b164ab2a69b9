import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SealedFacts } from '../audit/sealed-facts.service.js';

/** Panels that judges mark here, in rounds whose evidence is not frozen. */
const SEALED = `
  select distinct opens ->> 'panel' as panel from stages
    join stage_rules on stage_id = stages.id
      and version = (select max(version) from rulebook_versions where contest_id = $1)
    left join round_freezes on round_freezes.contest_id = $1 and round_freezes.round = stage_rules.round
  where stages.contest_id = $1 and kind = 'marks' and not contest_is_imported and frozen_at is null`;

/** Tells the log which panels are sealed. */
@Injectable()
export class SealedPanels implements OnModuleInit {
  constructor(
    private readonly facts: SealedFacts,
    private readonly source: DataSource,
  ) {}

  onModuleInit(): void {
    this.facts.toldBy(async (contestId) => {
      const rows = await this.source.query<{ panel: string }[]>(SEALED, [contestId]);
      return rows.map(({ panel }) => panel);
    });
  }
}
