import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was submitted, when the server received it, and its fingerprint. */
@Entity('submission_receipts')
export class SubmissionReceipt {
  @PrimaryColumn('uuid', { name: 'submission_id' }) submissionId: string;
  @PrimaryColumn('smallint') position: number;
  /** of the draft */
  @Column('integer') version: number;
  /** canonical JSON: what was hashed */
  @Column('text') content: string;
  @Column('text') hash: string;
  @Column({ type: 'timestamptz', name: 'received_at', insert: false }) receivedAt: Date;
}
