import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the lot gave a judge: the number behind `J`. */
@Entity('panel_pseudonyms')
export class PanelPseudonym {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @Column('uuid', { name: 'panel_id' }) panelId: string;
  @Column('smallint') number: number;
}
