import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version that was submitted. The salt keeps marks from being guessed by the hash that the log holds. */
@Entity('sheet_submissions')
export class SheetSubmission {
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @PrimaryColumn('smallint') entry: number;
  @PrimaryColumn('smallint') submission: number;
  @Column('integer') version: number;
  @Column('bytea') salt: Buffer;
  @Column('text') hash: string;
  @Column({ type: 'timestamptz', name: 'submitted_at', insert: false }) submittedAt: Date;
}
