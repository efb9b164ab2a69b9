import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StageState } from '@laurel/domain/contest';
import type { WordsDto } from '../platform/input/words.dto.js';

/** What organisers changed by hand, and the plan that is in force from then on. */
@Entity('stage_changes')
export class StageChangeRow {
  @PrimaryColumn({ type: 'bigint', insert: false }) position: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('uuid', { name: 'stage_id' }) stageId: string;
  @Column({ type: 'timestamptz', insert: false }) at: Date;
  @Column('text') to: StageState;
  @Column('timestamptz', { name: 'opens_at', nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt: Date | null;
  @Column('jsonb') reason: WordsDto;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
}
