import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftField, DraftValue } from './draft.js';

/** What somebody typed into a field, as it was typed; the highest version is what stands there. */
@Entity('submission_fields')
export class SubmissionField {
  @PrimaryColumn('uuid', { name: 'submission_id' }) submissionId: string;
  @PrimaryColumn('text') field: DraftField;
  @PrimaryColumn('integer') version: number;
  @Column('jsonb') value: DraftValue;
  @Column({ type: 'timestamptz', name: 'saved_at', insert: false }) savedAt: Date;
  @Column('uuid', { name: 'saved_by', nullable: true }) savedBy: string | null;
}
