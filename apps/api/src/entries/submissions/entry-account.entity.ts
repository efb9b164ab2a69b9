import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account that works at an entry. */
@Entity('entry_accounts')
export class EntryAccount {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @PrimaryColumn('uuid', { name: 'contest_id' }) contestId: string;
  @PrimaryColumn('uuid', { name: 'submission_id' }) submissionId: string;
  @Column({ type: 'timestamptz', name: 'tied_at', insert: false }) tiedAt: Date;
}
