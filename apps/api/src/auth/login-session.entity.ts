import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionEnd = 'signed-out' | 'token-reused' | 'password-reset';

/** One sign-in on one device: the family of its refresh tokens. */
@Entity('login_sessions')
export class LoginSession {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'ended_why', nullable: true }) endedWhy: SessionEnd | null;
}
