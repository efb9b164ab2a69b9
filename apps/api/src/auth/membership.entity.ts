import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from './role.js';

@Entity('memberships')
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  /** null for an administrator, whose role holds everywhere */
  @Column('uuid', { name: 'contest_id', nullable: true }) contestId: string | null;
  @Column('text') role: Role;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt: Date;
}
