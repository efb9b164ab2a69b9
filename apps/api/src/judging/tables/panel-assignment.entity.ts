import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry that a judge marks. */
@Entity('panel_assignments')
export class PanelAssignment {
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @PrimaryColumn('smallint') entry: number;
  @Column('uuid', { name: 'assigned_by', nullable: true }) assignedBy: string | null;
}
