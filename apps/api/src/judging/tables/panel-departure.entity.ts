import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';

/** How a judge left a panel, and whether what they submitted counts. */
@Entity('panel_departures')
export class PanelDeparture {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @Column('uuid', { name: 'panel_id' }) panelId: string;
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId: string | null;
  @Column('boolean', { name: 'keeps_sheets' }) keepsSheets: boolean;
  /** public */
  @Column('jsonb') reason: WordsDto;
  @Column({ type: 'timestamptz', name: 'left_at', insert: false }) leftAt: Date;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
}
