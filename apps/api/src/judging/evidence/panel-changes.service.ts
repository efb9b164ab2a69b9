import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';

/** A judge who left, as everybody may know it: by pseudonym, with the public reason. */
export interface PanelChange {
  readonly panel: string;
  readonly judge: string | null;
  readonly successor: string | null;
  readonly keepsSheets: boolean;
  readonly reason: WordsDto;
  readonly at: Date;
}

const CHANGES = `
  select panels.panel, 'J' || own.number as judge, 'J' || next.number as successor,
    departure.keeps_sheets as "keepsSheets", departure.reason, departure.left_at as at
  from panel_departures as departure
  join panels on panels.id = departure.panel_id
  left join panel_pseudonyms as own on own.member_id = departure.member_id
  left join panel_pseudonyms as next on next.member_id = departure.successor_id
  where panels.contest_id = $1 order by departure.left_at, departure.member_id`;

/** How panels have changed, for the pages. */
@Injectable()
export class PanelChanges {
  constructor(private readonly source: DataSource) {}

  /** In their order. */
  ofContest(contestId: string): Promise<PanelChange[]> {
    return this.source.query<PanelChange[]>(CHANGES, [contestId]);
  }
}
