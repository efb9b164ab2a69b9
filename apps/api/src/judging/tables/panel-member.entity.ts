import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A judge on a panel. */
@Entity('panel_members')
export class PanelMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('uuid', { name: 'panel_id' }) panelId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column({ type: 'timestamptz', name: 'added_at', insert: false }) addedAt: Date;
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy: string | null;
}
