import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a sealed version says of a stage: its round, and the hash of what stays once the stage has opened. */
@Entity('stage_rules')
export class StageRule {
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('smallint') version: number;
  @PrimaryColumn('uuid', { name: 'stage_id' }) stageId: string;
  @Column('text', { nullable: true }) round: string | null;
  @Column('smallint', { name: 'round_position', nullable: true }) roundPosition: number | null;
  @Column('text', { name: 'kept_hash' }) keptHash: string;
}
