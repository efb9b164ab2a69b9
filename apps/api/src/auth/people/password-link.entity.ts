import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One showing of a link that sets another password of an account; a newer one retires it. */
@Entity('password_links')
export class PasswordLink {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  /** where it was asked for; null by an administrator for one */
  @Column('uuid', { name: 'contest_id', nullable: true }) contestId: string | null;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
  @Column('timestamptz', { name: 'shown_at' }) shownAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column({ type: 'timestamptz', name: 'used_at', nullable: true, insert: false }) usedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true, insert: false }) retiredAt: Date | null;
}
