import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit_entries')
export class AuditEntry {
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'bigint', insert: false }) position: string;
  @Column({ type: 'timestamptz', name: 'recorded_at', insert: false }) recordedAt: Date;
  @Column('text') event: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { name: 'request_id' }) requestId: string;
  @Column('uuid', { name: 'contest_id', nullable: true }) contestId: string | null;
  @Column('jsonb') fields: object;
}
