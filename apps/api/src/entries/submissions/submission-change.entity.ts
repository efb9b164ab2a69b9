import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { EntryState } from '../entry-state.js';

/** What was done to a submission, in its order. */
@Entity('submission_changes')
export class SubmissionChange {
  @PrimaryColumn({ type: 'bigint', insert: false }) position: string;
  @Column('uuid', { name: 'submission_id' }) submissionId: string;
  @Column({ type: 'timestamptz', insert: false }) at: Date;
  @Column('text') from: EntryState;
  @Column('text') to: EntryState;
  @Column('jsonb', { nullable: true }) reason: WordsDto | null;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
}
