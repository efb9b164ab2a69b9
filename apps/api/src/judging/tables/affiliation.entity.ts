import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which bodies a person belongs to, as the office knows it; the newest row holds. */
@Entity('affiliations')
export class Affiliation {
  @PrimaryColumn({ type: 'bigint', insert: false }) position: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('jsonb') names: readonly string[];
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
}
