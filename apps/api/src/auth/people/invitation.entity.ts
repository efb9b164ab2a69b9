import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { Role } from '../role.js';

@Entity('invitations')
export class Invitation {
  @PrimaryColumn('uuid') id: string;
  /** null for an administrator */
  @Column('uuid', { name: 'contest_id', nullable: true }) contestId: string | null;
  @Column('text') role: Role;
  @Column('text') email: string;
  @Column('text') name: string;
  /** of a submitter: the body that leads the entries */
  @Column('jsonb', { nullable: true }) lead: WordsDto | null;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column({ type: 'timestamptz', name: 'taken_back_at', nullable: true, insert: false }) takenBackAt: Date | null;
  @Column({ type: 'timestamptz', name: 'accepted_at', nullable: true, insert: false }) acceptedAt: Date | null;
  @Column({ type: 'uuid', name: 'account_id', nullable: true, insert: false }) accountId: string | null;
}
