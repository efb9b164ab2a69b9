import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordedKind } from './recordable.js';

/** That a second person compared a version with its source. */
@Entity('recorded_confirmations')
export class RecordedConfirmation {
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('text') kind: RecordedKind;
  @PrimaryColumn('text') subject: string;
  @PrimaryColumn('smallint') version: number;
  /** Repeated here so that the database itself refuses the same person twice. */
  @Column('uuid', { name: 'typed_by' }) typedBy: string;
  @Column('uuid', { name: 'confirmed_by' }) confirmedBy: string;
  @Column({ type: 'timestamptz', name: 'confirmed_at', insert: false }) confirmedAt: Date;
}
