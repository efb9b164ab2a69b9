import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { ConflictSource } from '../conflict-source.js';

/** A conflict of interest that was declared, found or lifted; the newest row of a judge and an entry holds. */
@Entity('panel_conflicts')
export class PanelConflict {
  @PrimaryColumn({ type: 'bigint', insert: false }) position: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('uuid', { name: 'member_id' }) memberId: string;
  @Column('smallint') entry: number;
  @Column('text') source: ConflictSource;
  @Column('boolean') holds: boolean;
  @Column('jsonb', { nullable: true }) reason: WordsDto | null;
  @Column({ type: 'timestamptz', insert: false }) at: Date;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
}
