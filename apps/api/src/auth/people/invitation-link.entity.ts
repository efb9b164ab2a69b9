import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One showing of an invitation's link; a newer one retires it. */
@Entity('invitation_links')
export class InvitationLink {
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'invitation_id' }) invitationId: string;
  @Column('timestamptz', { name: 'shown_at' }) shownAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column({ type: 'timestamptz', name: 'used_at', nullable: true, insert: false }) usedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true, insert: false }) retiredAt: Date | null;
}
