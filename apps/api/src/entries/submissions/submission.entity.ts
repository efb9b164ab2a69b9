import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryState } from '../entry-state.js';

/** An entry as its submitter works at it. Once it is accepted, an entry of the same id says how it stands. */
@Entity('submissions')
export class Submission {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'contest_id' }) contestId: string;
  @Column('text') state: EntryState;
  /** how often it was saved */
  @Column('integer') version: number;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt: Date;
}
