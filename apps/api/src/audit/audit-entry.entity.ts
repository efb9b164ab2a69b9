import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('audit_entries')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) position: string;
  @Column('uuid') id: string;
  @Column({ type: 'timestamptz', name: 'recorded_at', insert: false }) recordedAt: Date;
  @Column('text') event: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { name: 'request_id' }) requestId: string;
  @Column('uuid', { name: 'contest_id', nullable: true }) contestId: string | null;
  @Column('jsonb') fields: object;
}
