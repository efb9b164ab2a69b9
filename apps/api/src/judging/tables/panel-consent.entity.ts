import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a judge accepted before the first mark. */
@Entity('panel_consents')
export class PanelConsent {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @Column('smallint') terms: number;
  /** of the words that were shown */
  @Column('text', { name: 'terms_hash' }) termsHash: string;
  @Column({ type: 'timestamptz', name: 'accepted_at', insert: false }) acceptedAt: Date;
}
